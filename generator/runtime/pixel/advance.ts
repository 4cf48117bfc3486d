import { attempt } from "../shared/attempt.js";
import { ownProperties } from "../shared/own-property.js";
import { callFbq } from "./call-fbq.js";
import { fbqCall } from "./fbq-call.js";
import { installFbq } from "./install-fbq.js";
import type { Outcome } from "./observation.js";
import { type Fbq, isLive, pageFbq } from "./page.js";
import { duePixels, pixelsFor } from "./page-pixels.js";
import type { PreparedEvent } from "./pixel-event.js";
import { decisionOn, type PixelState } from "./pixel-state.js";
import { refuseFor, tell } from "./tell.js";

/**
 * Does what can be done now: loads the library once a pixel may be initialised, initialises it once the library is
 * there, and hands over what waits. It is called whenever something has changed, and by itself until the library has
 * come. Nothing is handed to a stub, or it would go out even if the visitor took consent back before.
 */
export function advance(state: PixelState): void {
  if (!state.started) return;
  const due = duePixels(state);
  const isThere = due.size > 0 && isReady(state, due);
  const { queue } = state;
  const isDue = ({ declared, pixels }: PreparedEvent) =>
    decisionOn(state, declared.consent) === "granted" && (isThere || pixelsFor(state, pixels).size === 0);
  // One by one: what an observer or the library does meanwhile, such as a denial, holds for the rest.
  for (let event = queue.find(isDue); event; event = queue.find(isDue)) {
    queue.splice(queue.indexOf(event), 1);
    handOver(state, event);
  }
}

/** Whether the library is there, with these pixels initialised; if not, it is loaded, or looked for again. */
function isReady(state: PixelState, due: ReadonlySet<string>): boolean {
  const { page } = state;
  const fbq = pageFbq(page);
  if (isLive(page, fbq)) {
    initialise(state, fbq, due);
    return true;
  }
  if (state.loadScript !== false && (fbq ?? undefined) === undefined) installFbq(state, () => advance(state));
  lookAgain(state);
  return false;
}

const LONGEST_PAUSE = 2000;

/** Somebody else may load the library, and tells nobody: it is looked for less and less often. */
function lookAgain(state: PixelState): void {
  if (state.isLooking) return;
  state.isLooking = true;
  state.page.setTimeout?.(() => {
    state.isLooking = false;
    advance(state);
  }, state.pause);
  state.pause = Math.min(2 * state.pause, LONGEST_PAUSE);
}

/** Initialises what is due, once for each function that the page has as `fbq`. */
function initialise(state: PixelState, fbq: Fbq, due: ReadonlySet<string>): void {
  const { initialised } = state;
  if (state.fbq !== fbq) {
    state.fbq = fbq;
    initialised.clear();
    // Before init, or the first hits leave without it (Data processing options for US users, 2023-05-01).
    state.dataUse?.tell();
  }
  for (const id of due) {
    if (initialised.has(id)) continue;
    initialised.add(id);
    if (isKnown(fbq, id)) state.pageInits.add(id);
    // Before init, by its id as text: else it has no effect (seen in fbevents.js 2.9.134).
    if (ownProperties(state.source).autoConfig !== true) callFbq(state, "set", "autoConfig", false, id);
    initPixel(state, id);
    // Page views that the library sends by itself, and calls that are meant for other pixels, do not reach this one.
    if (!state.shared) callFbq(state, "set", "trackSingleOnly", true, id);
  }
}

/** What the library tells of itself, though no document says so. */
interface Knowing {
  readonly getState?: () => { readonly pixels: readonly { readonly id: unknown }[] };
}

/** Whether the library has a pixel already, which the page initialised then. */
function isKnown(fbq: Fbq & Knowing, pixel: string): boolean | undefined {
  return attempt(() => fbq.getState?.().pixels.some(({ id }) => id === pixel));
}

/** Initialises a pixel with what is known of the visitor. */
export function initPixel(state: PixelState, id: string): void {
  callFbq(state, "init", id, ...(state.visitor?.hand() ?? []));
}

function handOver(state: PixelState, event: PreparedEvent): void {
  const { matching } = event;
  const pixels = pixelsFor(state, event.pixels);
  if (pixels.size === 0) refuseFor(state, event, "pixels", "no-pixel");
  // A pixel keeps the data that it was initialised with, until the visitor leaves the page.
  else if (matching && state.visitor?.isOther(matching)) refuseFor(state, event, "identify", "other-person");
  else tell(state, outcomeFor(state, event, pixels), event);
}

/** Calls `fbq` for each pixel that does not have the event yet. */
function outcomeFor(state: PixelState, event: PreparedEvent, pixels: ReadonlySet<string>): Outcome {
  const { memory } = state;
  let outcome: Outcome = "repeated";
  for (const id of pixels) {
    if (memory?.has(event, id)) continue;
    if (callFbq(state, ...fbqCall(event, id))) {
      memory?.add(event, id);
      outcome = "handedOver";
    } else if (outcome !== "handedOver") outcome = "failed";
  }
  return outcome;
}
