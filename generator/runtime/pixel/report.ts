import { isStub, thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { type RefusedEvent, stateOf } from "./pixel-state.js";

/** What happened to the events of this page. */
export interface PixelReport {
  /** Meta's library is there; `false` long after the start means that it was blocked. */
  readonly loaded: boolean;
  /** Events that the library has taken. */
  readonly sent: number;
  /**
   * Events that found no library, because it was not started, not loaded or blocked, or that were dropped from a full
   * queue of 500.
   */
  readonly unsent: number;
  /** Events that wait for consent, by its basis. */
  readonly held: Readonly<Record<string, number>>;
  /** Events dropped because consent was denied. */
  readonly denied: number;
  /** Events that break the contract, at most the last 500. */
  readonly refused: readonly RefusedEvent[];
  /** Calls that made the library throw. */
  readonly failed: number;
  /** Limited data use was requested only after a pixel was initialised: what was sent before was sent without it. */
  readonly limitedLate: boolean;
}

/** Reports what happened to the events of a source on this page. */
export function report(source: PixelSource): PixelReport {
  const page = thisPage();
  if (page === undefined) return NOTHING;
  const state = stateOf(source);
  const { fbq } = page.window;
  const loaded = fbq !== undefined && !isStub(fbq);
  const inStub = loaded ? 0 : state.takenByStub;
  const held = [...state.held].filter(([, queue]) => queue.length > 0);
  return {
    loaded,
    sent: state.taken - inStub,
    unsent: state.waiting.length + state.lost + inStub,
    held: Object.fromEntries(held.map(([basis, queue]) => [basis, queue.length])),
    denied: state.denied,
    refused: [...state.refused],
    failed: state.failed,
    limitedLate: state.limitedLate,
  };
}

const NOTHING: PixelReport = {
  loaded: false,
  sent: 0,
  unsent: 0,
  held: {},
  denied: 0,
  refused: [],
  failed: 0,
  limitedLate: false,
};
