import { createEventId } from "../shared/event-id.js";
import { ownProperties } from "../shared/own-property.js";
import { advance } from "./advance.js";
import { thisPage } from "./page.js";
import type { Occurrence, PixelEvent, PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { enqueue, heldUnder, type PixelState, stateOf } from "./pixel-state.js";
import { type ForPixels, prepare } from "./prepare.js";
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
  const made = createEventId();
  const given = ownProperties(occurrence);
  const event_id = given.event_id ?? made;
  const state = thisPage() && stateOf(source);
  const repeated = state && trackOn(source, state, event, { ...given, event_id });
  return repeated ?? (typeof event_id === "string" ? event_id : made);
}

/** Gives the id of the page view that an event repeats, if it repeats one. */
function trackOn(
  source: PixelSource,
  state: PixelState,
  event: PixelEvent,
  occurrence: Occurrence,
): string | undefined {
  const pixels = source.pixels.map(({ name }) => name);
  const declared = ownProperties({ pixels, ...event }) as ForPixels;
  const report = pageReport(state);
  const read = prepare(declared, occurrence, report);
  if (read === undefined) {
    refuseEvent(source, state, declared, report.violations);
    return undefined;
  }
  const { dropped } = report;
  noteDropped(source, state, declared, dropped);
  const matching = new Map(state.advancedMatching);
  const { prepared, repeats } = viewOf(state, { ...read, matching });
  if (repeats !== undefined) {
    state.repeated += 1;
    tell(state, "repeated", prepared, dropped);
    return repeats;
  }
  const { consent } = declared;
  const decision = consent === undefined ? "granted" : state.consent.get(consent);
  if (decision === "denied") state.denied += 1;
  else if (decision === "granted") enqueue(state, state.waiting, prepared);
  else if (consent !== undefined) enqueue(state, heldUnder(state, consent), prepared);
  tell(state, decision === "granted" ? "waiting" : (decision ?? "held"), prepared, dropped);
  advance(source, state);
  return undefined;
}

/** An event, and the id of the page view that it repeats, if it repeats one. */
interface View {
  readonly prepared: PreparedEvent;
  readonly repeats?: string | undefined;
}

/**
 * Limits a page view to the pixels that had none of this address yet, as when a component is mounted twice. Each pixel
 * has its own: a site and a part of it may report to different ones.
 */
function viewOf(state: PixelState, event: PreparedEvent): View {
  const { declared, pixels: names } = event;
  const { consent, automatic } = declared;
  const address = thisPage()?.location?.href;
  const isDenied = consent !== undefined && state.consent.get(consent) === "denied";
  if (automatic !== true || isDenied || address === undefined) return { prepared: event };
  const pixels = names.filter((name) => state.pageViews.get(name)?.address !== address);
  if (pixels.length === 0) return { prepared: event, repeats: state.pageViews.get(names[0] ?? "")?.eventID };
  for (const name of pixels) state.pageViews.set(name, { address, eventID: event.eventID });
  return { prepared: pixels.length === names.length ? event : { ...event, pixels } };
}
