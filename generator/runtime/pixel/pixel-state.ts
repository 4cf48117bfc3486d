import { ownProperties } from "../shared/own-property.js";
import type { Dropped } from "../shared/violation.js";
import type { Words } from "../shared/words.js";
import type { Observer, RefusedEvent } from "./observation.js";
import type { Fbq } from "./page.js";
import type { PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";

/** A decision of the visitor. */
export type Decision = "granted" | "denied";

/** What remembers the events that were handed over, if the page wants that. */
export interface Memory {
  has(event: PreparedEvent, pixel: string): boolean;
  add(event: PreparedEvent, pixel: string): void;
  /** Forgets what was added under a basis that the visitor denies. */
  forget(basis: string): void;
}

/** The state of one source on a page. */
export interface PixelState {
  started: boolean;
  loadScript: boolean;
  /** The page itself uses the same pixels, so its own calls must reach them. */
  shared: boolean;
  nonce?: string | undefined;
  /** The names of the pixels that this page has, where it has not all of them. */
  only?: readonly string[] | undefined;
  /** The arguments of `dataProcessingOptions`, as they should be and as `fbq` was given them last. */
  dataProcessing?: readonly unknown[] | undefined;
  lastProcessing?: readonly unknown[] | undefined;
  /** Limited data use was set only after a pixel was initialised. */
  limitedLate: boolean;
  /** The ids that `start` was given, by the name of their pixel. */
  readonly ids: Map<string, string>;
  /** The function that the pixels were initialised with: a page may put another in its place. */
  fbq?: Fbq | undefined;
  readonly initialised: Set<string>;
  /** The ids that the page itself initialised, before us or by our function. */
  readonly pageInits: Set<string>;
  /** A call of ours is under way: what `fbq` hears meanwhile is not the page's. */
  calling: boolean;
  readonly advancedMatching: Map<string, string>;
  /** What the pixels were initialised with, which they keep until the visitor leaves the page. */
  readonly handedMatching: Map<string, string>;
  readonly consent: Map<string, Decision>;
  /** What waits for consent, by its basis. */
  readonly held: Map<string, PreparedEvent[]>;
  /** What may go out, but finds no library yet. */
  readonly waiting: PreparedEvent[];
  /** The latest page view of each pixel, by its name. */
  readonly pageViews: Map<string, { readonly address: string; readonly eventID: string }>;
  memory?: Memory | undefined;
  observer?: Observer | undefined;
  /** Puts broken rules in words, where that is wanted. */
  words?: Words | undefined;
  readonly refused: RefusedEvent[];
  readonly dropped: (Dropped & { readonly event: string })[];
  /** What was warned of, once each. */
  readonly warned: Set<string>;
  handedOver: number;
  denied: number;
  repeated: number;
  /** Events that made `fbq` throw, for every pixel. */
  failed: number;
  /** Events that were dropped from a full queue. */
  lost: number;
  /** The library is looked for again after a pause, in milliseconds. */
  isLooking: boolean;
  pause: number;
}

/**
 * The state of a source. It is stored on the page, not in a module, because two bundles contain two copies of this
 * module, and a snippet is a third.
 */
export function stateOf({ contract, source }: PixelSource): PixelState {
  const registry = globalThis as unknown as Record<symbol, PixelState | undefined>;
  const key = Symbol.for(`event-contract:2:${contract}/${source}`);
  const state = registry[key] ?? (ownProperties(emptyState()) as PixelState);
  registry[key] = state;
  return state;
}

function emptyState(): PixelState {
  return {
    started: false,
    loadScript: true,
    shared: false,
    limitedLate: false,
    ids: new Map(),
    initialised: new Set(),
    pageInits: new Set(),
    calling: false,
    advancedMatching: new Map(),
    handedMatching: new Map(),
    consent: new Map(),
    held: new Map(),
    waiting: [],
    pageViews: new Map(),
    refused: [],
    dropped: [],
    warned: new Set(),
    handedOver: 0,
    denied: 0,
    repeated: 0,
    failed: 0,
    lost: 0,
    isLooking: false,
    pause: 50,
  };
}

/** The queue of a consent basis. */
export function heldUnder(state: PixelState, basis: string): PreparedEvent[] {
  const queue = state.held.get(basis) ?? [];
  state.held.set(basis, queue);
  return queue;
}

/** Forgets a page view that is not sent, so that a later one of the address is no repetition of it. */
export function forgetView({ pageViews }: PixelState, event: PreparedEvent): void {
  for (const [name, { eventID }] of pageViews) if (eventID === event.eventID) pageViews.delete(name);
}

/** How many events a queue or a list of the report holds. */
export const LONGEST_QUEUE = 500;

/** Queues an event; if the queue is full, the oldest is dropped and counted. */
export function enqueue(state: PixelState, queue: PreparedEvent[], event: PreparedEvent): void {
  queue.push(event);
  if (queue.length <= LONGEST_QUEUE) return;
  queue.shift();
  state.lost += 1;
}
