import { createEventId } from "../shared/event-id.js";
import { advance } from "./advance.js";
import { thisPage } from "./page.js";
import type { Occurrence, PixelEvent, PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { enqueue, heldUnder, type PixelState, stateOf } from "./pixel-state.js";
import { prepare } from "./prepare.js";
import { noteDropped, pageReport, refuseEvent, tell } from "./tell.js";

/** Reports an event to Meta as soon as its consent basis is granted. Never throws: what cannot be sent is counted. */
export function track(source: PixelSource, event: PixelEvent, occurrence: Occurrence): void {
  const state = thisPage() && stateOf(source);
  if (state) trackOn(source, state, event, occurrence);
}

/**
 * Does the same with an id that is made here, unless the page made it before, and returns it. A page view whose address
 * has been reported keeps the id of the first.
 */
export function trackNew(source: PixelSource, event: PixelEvent, occurrence: Occurrence): string {
  const event_id = String(occurrence.event_id ?? createEventId());
  const state = thisPage() && stateOf(source);
  return (state && trackOn(source, state, event, { ...occurrence, event_id })) ?? event_id;
}

/** Gives the id of the page view that an event repeats, if it repeats one. */
function trackOn(
  source: PixelSource,
  state: PixelState,
  declared: PixelEvent,
  occurrence: Occurrence,
): string | undefined {
  const report = pageReport(state);
  const prepared = prepare(declared, occurrence, report);
  if (prepared === undefined) {
    refuseEvent(source, state, declared, report.violations);
    return undefined;
  }
  const event = { ...prepared, matching: new Map(state.advancedMatching) };
  const { dropped } = report;
  noteDropped(source, state, declared, dropped);
  const repeated = repeatedView(state, event);
  if (repeated !== undefined) {
    state.repeated += 1;
    tell(state, "repeated", event, dropped);
    return repeated;
  }
  const { consent } = declared;
  const decision = consent === undefined ? "granted" : state.consent.get(consent);
  if (decision === "denied") state.denied += 1;
  else if (decision === "granted") enqueue(state, state.waiting, event);
  else if (consent !== undefined) enqueue(state, heldUnder(state, consent), event);
  tell(state, decision === "granted" ? "waiting" : (decision ?? "held"), event, dropped);
  advance(source, state);
  return undefined;
}

/** The id of an earlier page view of the same address, as from a component that is mounted twice. */
function repeatedView(state: PixelState, { declared, eventID }: PreparedEvent): string | undefined {
  if (declared.automatic !== true) return undefined;
  if (declared.consent !== undefined && state.consent.get(declared.consent) === "denied") return undefined;
  const address = thisPage()?.location?.href;
  if (address !== undefined && state.pageView?.address === address) return state.pageView.eventID;
  state.pageView = { address, eventID };
  return undefined;
}
