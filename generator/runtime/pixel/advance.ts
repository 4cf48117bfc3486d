import { attempt } from "../shared/attempt.js";
import { ownProperties } from "../shared/own-property.js";
import { callFbq } from "./call-fbq.js";
import { fbqCall } from "./fbq-call.js";
import { installFbq } from "./install-fbq.js";
import { isOtherPerson } from "./other-person.js";
import { type Fbq, isLive, type Page, pageFbq, thisPage } from "./page.js";
import { duePixels, pixelsFor } from "./page-pixels.js";
import type { PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import type { PixelState } from "./pixel-state.js";
import { refuseFor, tell } from "./tell.js";

/**
 * Does what can be done now: loads the library once a pixel may be initialised, initialises it once the library is
 * there, and hands over what waits. It is called whenever something has changed, and by itself until the library has
 * come. Nothing is handed to a stub, or it would go out even if the visitor took consent back before.
 */
export function advance(source: PixelSource, state: PixelState): void {
  const page = thisPage();
  if (page === undefined || !state.started) return;
  refuseWithoutPixel(source, state);
  const due = duePixels(source, state);
  if (due.size === 0) return;
  const fbq = pageFbq(page);
  if (!isLive(page, fbq)) {
    if (state.loadScript && (fbq ?? undefined) === undefined) install(source, state, page);
    lookAgain(source, state, page);
    return;
  }
  initialise(source, state, fbq, due);
  // One by one: what an observer or the library does meanwhile, such as a denial, holds for the rest.
  for (let event = state.waiting.shift(); event; event = state.waiting.shift()) {
    handOver(source, state, fbq, event);
  }
}

function refuseWithoutPixel(source: PixelSource, state: PixelState): void {
  for (const event of state.waiting.splice(0)) {
    if (pixelsFor(source, state, event.pixels).size > 0) state.waiting.push(event);
    else refuseFor(source, state, event, "pixels", "required", (words) => words.noPixel());
  }
}

function install(source: PixelSource, state: PixelState, page: Page): void {
  installFbq(page, {
    nonce: state.nonce,
    called: ([method, id]) => {
      if (!state.calling && method === "init") state.pageInits.add(String(id));
    },
    loaded: () => advance(source, state),
  });
}

const LONGEST_PAUSE = 2000;

/** Somebody else may load the library, and tells nobody: it is looked for less and less often. */
function lookAgain(source: PixelSource, state: PixelState, page: Page): void {
  if (state.isLooking) return;
  state.isLooking = true;
  page.setTimeout?.(() => {
    state.isLooking = false;
    advance(source, state);
  }, state.pause);
  state.pause = Math.min(2 * state.pause, LONGEST_PAUSE);
}

/** Initialises what is due, once for each function that the page has as `fbq`. */
function initialise(source: PixelSource, state: PixelState, fbq: Fbq, due: ReadonlySet<string>): void {
  if (state.fbq !== fbq) {
    state.fbq = fbq;
    state.initialised.clear();
    state.lastProcessing = undefined;
  }
  // Before init, or the first hits leave without it (Data processing options for US users, 2023-05-01).
  setDataProcessing(state, fbq);
  for (const id of due) {
    if (state.initialised.has(id)) continue;
    state.initialised.add(id);
    if (isKnown(fbq, id)) state.pageInits.add(id);
    // Before init, by its id as text: else it has no effect (seen in fbevents.js 2.9.134).
    if (ownProperties(source).autoConfig !== true) callFbq(state, fbq, "set", "autoConfig", false, id);
    initPixel(state, fbq, id);
    // Page views that the library sends by itself, and calls that are meant for other pixels, do not reach this one.
    if (!state.shared) callFbq(state, fbq, "set", "trackSingleOnly", true, id);
  }
}

/** What the library tells of itself, though no document says so. */
interface Knowing {
  readonly getState?: () => { readonly pixels: readonly { readonly id: unknown }[] };
}

/** Whether the library has a pixel already, which the page initialised then. */
function isKnown(fbq: Fbq & Knowing, pixel: string): boolean {
  return attempt(() => fbq.getState?.().pixels.some(({ id }) => id === pixel)) === true;
}

/** Initialises a pixel with what is known of the visitor; it takes that once (seen in fbevents.js 2.9.134). */
export function initPixel(state: PixelState, fbq: Fbq, id: string): void {
  const { advancedMatching, handedMatching } = state;
  // Another person than other pixels were given is sent nothing of, and the first one may come back.
  const isHanded = advancedMatching.size > 0 && !isOtherPerson(advancedMatching, handedMatching);
  if (isHanded) for (const [key, value] of advancedMatching) handedMatching.set(key, value);
  callFbq(state, fbq, "init", id, ...(isHanded ? [Object.fromEntries(advancedMatching)] : []));
}

/** Calls `dataProcessingOptions` where `fbq` has not been told the same before. */
export function setDataProcessing(state: PixelState, fbq: Fbq): void {
  const { dataProcessing, lastProcessing } = state;
  if (dataProcessing === undefined || String(dataProcessing) === String(lastProcessing)) return;
  state.lastProcessing = dataProcessing;
  const isRestriction = dataProcessing.length > 1;
  if (isRestriction && state.initialised.size > 0) state.limitedLate = true;
  callFbq(state, fbq, "dataProcessingOptions", ...dataProcessing);
}

function handOver(source: PixelSource, state: PixelState, fbq: Fbq, event: PreparedEvent): void {
  // A pixel keeps the data that it was initialised with, until the visitor leaves the page.
  if (event.matching && isOtherPerson(event.matching, state.handedMatching)) {
    refuseFor(source, state, event, "identify", "other-person", (words) => words.otherPerson());
    return;
  }
  const { memory } = state;
  const pixels = [...pixelsFor(source, state, event.pixels)].filter((id) => memory?.has(event, id) !== true);
  let outcome: "handedOver" | "failed" | "repeated" = pixels.length === 0 ? "repeated" : "failed";
  for (const id of pixels) {
    if (!callFbq(state, fbq, ...fbqCall(event, id))) continue;
    memory?.add(event, id);
    outcome = "handedOver";
  }
  state[outcome] += 1;
  tell(state, outcome, event);
}
