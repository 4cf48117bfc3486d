import { ownProperties } from "../shared/own-property.js";
import type { Violation } from "../shared/violation.js";
import type { Words } from "../shared/words.js";
import type { Observer, Outcome } from "./observation.js";
import { type Fbq, type Page, thisPage } from "./page.js";
import type { Matching, PreparedEvent } from "./pixel-event.js";
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

/** How data use is limited, if the page says so. */
export interface DataUse {
  /** The arguments of `dataProcessingOptions`. */
  readonly options: readonly unknown[];
  /** It was limited only after a pixel was initialised. */
  readonly isLate: boolean;
  /** Tells it to the function that pixels are initialised with. */
  tell(): void;
}

/** What knows the visitor, if the page tells who it is. */
export interface Visitor {
  /** Takes what is newly known and what no longer is, and says whether pixels that had nothing can be handed it. */
  learn(given: Matching, removed: readonly string[]): boolean;
  /** What is known now. */
  known(): Matching;
  /** What a pixel is initialised with: the last argument of `init`, or none. */
  hand(): readonly unknown[];
  /** Whether something is known of another person than the pixels were initialised with. */
  isOther(known: Matching): boolean;
}

/** What was wrong with an event: why it was refused, or what it was sent without. */
export interface Fault {
  readonly event: string;
  readonly isRefused: boolean;
  readonly violations: readonly Violation[];
}

/** The state of one source on a page. */
export interface PixelState {
  readonly page: Page;
  source: PixelSource;
  started?: boolean;
  /** The library is not loaded here: where the page has none, it loads it itself. */
  loadScript?: boolean | undefined;
  /** The page itself uses the same pixels, so its own calls must reach them. */
  shared: boolean;
  nonce?: string | undefined;
  /** The names of the pixels that this page has, where it has not all of them. */
  only?: readonly string[];
  /** The ids that `start` was given, by the name of their pixel. */
  readonly ids: Map<string, string>;
  /** The function that the pixels were initialised with: a page may put another in its place. */
  fbq?: Fbq;
  readonly initialised: Set<string>;
  /** The ids that the page itself initialised, before us or by our function. */
  readonly pageInits: Set<string>;
  /** A call of ours is under way: what `fbq` hears meanwhile is not the page's. */
  calling?: boolean;
  readonly consent: Map<string, Decision>;
  /** What was not handed over yet: it waits for consent, for the start, or for the library. */
  readonly queue: PreparedEvent[];
  /** The latest page view of each pixel, by its name. */
  readonly pageViews: Map<string, { readonly address: string; readonly eventID: string }>;
  /** How often each outcome came. */
  readonly counts: Partial<Record<Outcome, number>>;
  readonly faults: Fault[];
  readonly warned: Set<string>;
  /** The library is looked for again after a pause, in milliseconds. */
  isLooking?: boolean;
  pause: number;
  dataUse?: DataUse;
  visitor?: Visitor;
  memory?: Memory;
  observer?: Observer | undefined;
  words?: Words;
}

/**
 * The state of a source; none where there is no page. It is stored on the page, not in a module, because two bundles
 * contain two copies of this module, and a snippet is a third.
 */
export function stateOf(source: PixelSource): PixelState | undefined {
  const page = thisPage();
  if (page === undefined) return undefined;
  const registry = globalThis as unknown as Record<symbol, PixelState | undefined>;
  const key = Symbol.for(`event-contract:3:${source.contract}/${source.source}`);
  const state = registry[key] ?? (ownProperties(emptyState(page, source)) as PixelState);
  // The latest bundle knows its own pixels best.
  state.source = source;
  registry[key] = state;
  return state;
}

function emptyState(page: Page, source: PixelSource): PixelState {
  return {
    page,
    source,
    shared: false,
    ids: new Map(),
    initialised: new Set(),
    pageInits: new Set(),
    consent: new Map(),
    queue: [],
    pageViews: new Map(),
    counts: Object.create(null),
    faults: [],
    warned: new Set(),
    pause: 50,
  };
}

/** What the visitor decided on a basis; what needs none is granted. */
export function decisionOn(state: PixelState, basis: string | undefined): Decision | undefined {
  return basis === undefined ? "granted" : state.consent.get(basis);
}

/** Forgets a page view that is not sent, so that a later one of the address is no repetition of it. */
export function forgetView({ pageViews }: PixelState, event: PreparedEvent): void {
  for (const [name, { eventID }] of pageViews) if (eventID === event.eventID) pageViews.delete(name);
}

/** How many events the queue and the list of faults hold. */
export const LONGEST_QUEUE = 500;

/** Adds to a list, and gives the oldest, which falls out, where it is full. */
export function push<T>(list: T[], item: T): T | undefined {
  list.push(item);
  return list.length > LONGEST_QUEUE ? list.shift() : undefined;
}
