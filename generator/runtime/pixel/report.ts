import type { Dropped } from "../shared/violation.js";
import type { RefusedEvent } from "./observation.js";
import { isLive, pageFbq } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { decisionOn, stateOf } from "./pixel-state.js";
import { usedByPage } from "./used-by-page.js";

/** What happened to the events of this page. */
export interface PixelReport {
  /** Meta's library is there; `false` long after consent means that it was blocked. */
  readonly loaded: boolean;
  /** Events that the library has taken. Whether they reached Meta, no page can know. */
  readonly handedOver: number;
  /** Events that may be sent and wait: the Pixel was not started, or the library not loaded or blocked. */
  readonly waiting: number;
  /** Events that wait for consent, by its basis. */
  readonly held: Readonly<Record<string, number>>;
  /** Events dropped because consent was denied. */
  readonly denied: number;
  /** Events that were not handed over again: a second page view of an address, or an id that is remembered. */
  readonly repeated: number;
  /** Events that were dropped from a full queue of 500. */
  readonly lost: number;
  /** Events that break the contract; with `dropped`, of at most the last 500 events. */
  readonly refused: readonly RefusedEvent[];
  /** What events were sent without, or not as given, because it breaks the contract. */
  readonly dropped: readonly (Dropped & { readonly event: string })[];
  /** Events that made the library throw, for each of their pixels. */
  readonly failed: number;
  /** Limited data use was requested only after a pixel was initialised: what was sent before was sent without it. */
  readonly limitedLate: boolean;
  /** The person who is known now is another than the pixels were initialised with, so that nothing is sent. */
  readonly otherPerson: boolean;
  /** The ids of pixels that the page itself uses as well; unless `shared` is set, its own calls do not reach them. */
  readonly usedByPage: readonly string[];
}

/** Reports what happened to the events of a source on this page. */
export function report(source: PixelSource): PixelReport {
  const state = stateOf(source);
  if (state === undefined) return NOTHING;
  const { page, queue, counts, faults, dataUse, visitor } = state;
  const held = new Map<string, number>();
  let waiting = 0;
  for (const { declared } of queue) {
    const { consent = "" } = declared;
    if (decisionOn(state, declared.consent) === "granted") waiting += 1;
    else held.set(consent, (held.get(consent) ?? 0) + 1);
  }
  const { handedOver = 0, denied = 0, repeated = 0, failed = 0, lost = 0 } = counts;
  return {
    loaded: isLive(page, pageFbq(page)),
    handedOver,
    waiting,
    held: Object.fromEntries(held),
    denied,
    repeated,
    lost,
    refused: faults
      .filter(({ isRefused }) => isRefused)
      .map(({ event, violations }) => ({ event, violations })),
    dropped: faults
      .filter(({ isRefused }) => !isRefused)
      .flatMap(({ event, violations }) => violations.map((violation) => ({ event, ...violation }))),
    failed,
    limitedLate: dataUse?.isLate === true,
    otherPerson: visitor?.isOther(visitor.known()) === true,
    usedByPage: usedByPage(state),
  };
}

const NOTHING: PixelReport = {
  loaded: false,
  handedOver: 0,
  waiting: 0,
  held: {},
  denied: 0,
  repeated: 0,
  lost: 0,
  refused: [],
  dropped: [],
  failed: 0,
  limitedLate: false,
  otherPerson: false,
  usedByPage: [],
};
