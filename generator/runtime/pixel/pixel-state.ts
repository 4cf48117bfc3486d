import type { Violation } from "../shared/violation.js";
import type { Observation, Observer, Outcome } from "./observation.js";
import type { PixelEvent, PixelSource, PreparedEvent } from "./pixel-source.js";

/** An event that was not sent because something that it needs breaks the contract. */
export interface RefusedEvent {
  readonly event: string;
  readonly violations: readonly Violation[];
}

/** The state of one source on a page. */
export interface PixelState {
  started: boolean;
  loadScript: boolean;
  autoConfig: boolean;
  nonce: string | undefined;
  /** The arguments of `dataProcessingOptions`, as they should be and as `fbq` was given them last. */
  dataProcessing: readonly unknown[] | undefined;
  lastProcessing: readonly unknown[] | undefined;
  /** Limited data use was set only after a pixel was initialised. */
  limitedLate: boolean;
  /** The ids that `start` was given, by the name of their pixel. */
  readonly ids: Map<string, string>;
  readonly initialised: Set<string>;
  readonly advancedMatching: Map<string, string>;
  readonly consent: Map<string, "granted" | "denied">;
  /** What waits for consent, by its basis. */
  readonly held: Map<string, PreparedEvent[]>;
  /** What may go out, but finds no `fbq` or no id yet. */
  readonly waiting: PreparedEvent[];
  pageViewSent: boolean;
  observer: Observer | undefined;
  readonly refused: RefusedEvent[];
  /** Events that `fbq` has taken, and how many of them it took while it was a stub. */
  taken: number;
  takenByStub: number;
  denied: number;
  /** Calls that made `fbq` throw. */
  failed: number;
  /** Events that were dropped from a full queue. */
  lost: number;
}

/**
 * The state of a source. It is stored on the page, not in a module, because two bundles contain two copies of this
 * module.
 */
export function stateOf({ contract, source }: PixelSource): PixelState {
  const registry = globalThis as unknown as Record<symbol, PixelState | undefined>;
  const key = Symbol.for(`event-contract:${contract}/${source}`);
  const state = registry[key] ?? emptyState();
  registry[key] = state;
  return state;
}

function emptyState(): PixelState {
  return {
    started: false,
    loadScript: true,
    autoConfig: true,
    nonce: undefined,
    dataProcessing: undefined,
    lastProcessing: undefined,
    limitedLate: false,
    ids: new Map(),
    initialised: new Set(),
    advancedMatching: new Map(),
    consent: new Map(),
    held: new Map(),
    waiting: [],
    pageViewSent: false,
    observer: undefined,
    refused: [],
    taken: 0,
    takenByStub: 0,
    denied: 0,
    failed: 0,
    lost: 0,
  };
}

/** The queue of a consent basis. */
export function heldUnder(state: PixelState, basis: string): PreparedEvent[] {
  const queue = state.held.get(basis) ?? [];
  state.held.set(basis, queue);
  return queue;
}

const LONGEST_QUEUE = 500;

/** Queues an event; if the queue is full, the oldest is dropped and counted. */
export function enqueue(state: PixelState, queue: PreparedEvent[], event: PreparedEvent): void {
  queue.push(event);
  if (queue.length <= LONGEST_QUEUE) return;
  queue.shift();
  state.lost += 1;
}

/** Refuses an event: it is counted and reported; nothing is thrown. */
export function refuseEvent(
  state: PixelState,
  event: PixelEvent | PreparedEvent,
  violations: readonly Violation[],
): void {
  state.refused.push({ event: event.event, violations });
  if (state.refused.length > LONGEST_QUEUE) state.refused.shift();
  notify(state, { event: event.event, name: event.name, outcome: "refused", violations });
}

/** Tells the observer, if there is one, what happened to an event. */
export function tell(state: PixelState, outcome: Outcome, event: PreparedEvent): void {
  const { name, eventID, keys, parameters } = event;
  const observed = { event: event.event, name, outcome, eventID, ...(keys && { keys }), parameters };
  notify(state, { ...observed, violations: [] });
}

function notify(state: PixelState, observation: Observation): void {
  try {
    state.observer?.(observation);
  } catch {
    // An observer is a development tool: its errors must not prevent an event from being sent.
  }
}
