import { createEventId } from "../shared/event-id.js";
import { ownProperties } from "../shared/own-property.js";
import { emptyReport } from "../shared/report.js";
import { advance } from "./advance.js";
import type { Occurrence, PixelEvent, PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { decisionOn, type PixelState, push, stateOf } from "./pixel-state.js";
import { type ForPixels, prepare } from "./prepare.js";
import { tell } from "./tell.js";

/**
 * Reports an event to Meta as soon as its consent basis is granted. Never throws: what cannot be sent is counted. Gives
 * the id of the page view that it repeats, if it repeats one.
 */
export function track(source: PixelSource, event: PixelEvent, occurrence: Occurrence): string | undefined {
  const state = stateOf(source);
  if (state === undefined) return undefined;
  const pixels = source.pixels.map(({ name }) => name);
  const declared = ownProperties({ pixels, ...event }) as ForPixels;
  const report = emptyReport(state.words);
  const read = prepare(declared, occurrence, report);
  if (read === undefined) {
    tell(state, "refused", { declared }, report.violations);
    return undefined;
  }
  const { dropped } = report;
  const { visitor, queue, pageViews } = state;
  const known = visitor === undefined ? read : { ...read, matching: visitor.known() };
  const decision = decisionOn(state, declared.consent);
  const isDenied = decision === "denied";
  const prepared = isDenied ? known : newView(state, known);
  if (prepared === undefined) {
    tell(state, "repeated", known, dropped);
    return pageViews.get(read.pixels[0] ?? "")?.eventID;
  }
  const lost = isDenied ? undefined : push(queue, prepared);
  tell(state, decision === "granted" ? "waiting" : (decision ?? "held"), prepared, dropped);
  if (lost !== undefined) tell(state, "lost", lost);
  advance(state);
  return undefined;
}

/**
 * Does the same with an id that is made here, unless the page made it before, and returns it. A page view whose address
 * has been reported keeps the id of the first.
 */
export function trackNew(source: PixelSource, event: PixelEvent, occurrence: Occurrence): string {
  const made = createEventId();
  const given = ownProperties(occurrence);
  const event_id = given.event_id ?? made;
  return track(source, event, { ...given, event_id }) ?? (typeof event_id === "string" ? event_id : made);
}

/**
 * An event, but a page view only for the pixels that had none of this address yet, as when a component is mounted twice;
 * without one it is none. Each pixel has its own: a site and a part of it may report to different ones.
 */
function newView({ page, pageViews }: PixelState, event: PreparedEvent): PreparedEvent | undefined {
  const { declared, eventID } = event;
  const address = page.location?.href;
  if (declared.automatic !== true || address === undefined) return event;
  const pixels = event.pixels.filter((name) => pageViews.get(name)?.address !== address);
  for (const name of pixels) pageViews.set(name, { address, eventID });
  return pixels.length === 0 ? undefined : { ...event, pixels };
}
