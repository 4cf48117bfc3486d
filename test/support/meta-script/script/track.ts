import { checkEvent } from "./check-event.js";
import { type OutgoingHit, sendHit } from "./send-hit.js";
import { type Call, pixelOf, type ScriptPixel, type ScriptState, warn } from "./state.js";

const PAGE_VIEW = "PageView";

/** Sends an event to every pixel there is at the moment, whoever initialised it. */
export function track(state: ScriptState, [name, data, options]: Call): void {
  if (!isName(state, name)) return;
  checkEvent(state.page, name, data);
  const named = name === "CustomEvent" ? optionOf(data, "event") : name;
  toAll(state, { event: String(named ?? name), data, eventID: eventIDOf(options) });
}

/** The same without a look at name and values. */
export function trackCustom(state: ScriptState, [name, data, options]: Call): void {
  if (isName(state, name)) toAll(state, { event: name, data, eventID: eventIDOf(options) });
}

/** Sends an event to one pixel. */
export function trackSingle(state: ScriptState, [id, name, data, options]: Call): void {
  if (typeof name === "string") checkEvent(state.page, name, data);
  toOne(state, id, name, { data, eventID: optionOf(options, "eventID"), method: "trackSingle" });
}

/** The same without a look at name and values. */
export function trackSingleCustom(state: ScriptState, [id, name, data, options]: Call): void {
  toOne(state, id, name, { data, eventID: optionOf(options, "eventID"), method: "trackSingleCustom" });
}

function toAll(state: ScriptState, hit: OutgoingHit): void {
  for (const pixel of state.pixels.values()) {
    if (pixel.trackSingleOnly || (hit.event === PAGE_VIEW && isSeen(state, pixel))) continue;
    sendHit(state, pixel, hit);
  }
}

function toOne(state: ScriptState, id: unknown, name: unknown, hit: Omit<OutgoingHit, "event">): void {
  const pixel = pixelOf(state, id);
  if (pixel !== undefined && isName(state, name)) sendHit(state, pixel, { ...hit, event: name });
}

/** Whether a pixel has had its page view of this address; if not, it is having it now. */
function isSeen({ page, fbq }: ScriptState, pixel: ScriptPixel): boolean {
  const { href } = page.location;
  if (pixel.viewed === href && fbq.allowDuplicatePageViews !== true) return true;
  pixel.viewed = href;
  return false;
}

function isName({ page }: ScriptState, name: unknown): name is string {
  if (typeof name === "string" && name !== "") return true;
  warn(page, "An event needs a name.");
  return false;
}

/** Another spelling is understood here, and here alone. */
function eventIDOf(options: unknown): unknown {
  return optionOf(options, "eventID") ?? optionOf(options, "event_id");
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === "object" && options !== null
    ? (options as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
