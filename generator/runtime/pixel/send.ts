import type { Violation } from "../shared/violation.js";
import { installFbq } from "./install-fbq.js";
import { type Fbq, isStub, type Page } from "./page.js";
import type { PixelReference, PixelSource, PreparedEvent } from "./pixel-source.js";
import { enqueue, type PixelState, refuseEvent, tell } from "./pixel-state.js";

/** Sends an event that may be sent, after those that waited before it; it waits as well if there is no `fbq` yet. */
export function send(source: PixelSource, state: PixelState, page: Page, event: PreparedEvent): void {
  sendWaiting(source, state, page);
  if (deliver(source, state, page, event)) return;
  enqueue(state, state.waiting, event);
  tell(state, "waiting", event);
}

/** Tries once more to send what waits for `fbq` or for an id. */
export function sendWaiting(source: PixelSource, state: PixelState, page: Page): void {
  for (let tries = state.waiting.length; tries > 0; tries -= 1) {
    const event = state.waiting.shift();
    if (event && !deliver(source, state, page, event)) state.waiting.push(event);
  }
}

/** Calls `fbq`; what it throws is counted and not passed on. */
export function callFbq(state: PixelState, fbq: Fbq, ...call: readonly unknown[]): boolean {
  try {
    fbq(...call);
    return true;
  } catch {
    state.failed += 1;
    return false;
  }
}

/** The advanced matching data as `init` takes them: one more argument, or none. */
export function matchingArguments(state: PixelState): readonly object[] {
  return state.advancedMatching.size === 0 ? [] : [Object.fromEntries(state.advancedMatching)];
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

/** Returns `false` if the event has to wait. */
function deliver(source: PixelSource, state: PixelState, page: Page, event: PreparedEvent): boolean {
  const targets = source.pixels.filter(({ name }) => event.pixels?.includes(name) ?? true);
  // Two names may mean one pixel, for example on a staging system: it must get the event once.
  const ids = new Set(targets.map((target) => idOf(state, target)).filter((id) => id !== undefined));
  const idless = targets.filter((target) => idOf(state, target) === undefined);
  if (state.started && ids.size === 0) {
    refuseEvent(state, event, idless.map(withoutId));
    return true;
  }
  // A page with base code of its own has initialised the only pixel there is; of several, the ids must be
  // known.
  if (!state.started && !source.only && idless.length > 0) return false;
  const fbq = state.started ? startedFbq(source, state, page) : page.window.fbq;
  if (fbq === undefined) return false;
  if (state.started && idless.length > 0) refuseEvent(state, event, idless.map(withoutId));
  hand(source, state, fbq, event, [...ids]);
  return true;
}

function idOf(state: PixelState, { name, id }: PixelReference): string | undefined {
  return id ?? state.ids.get(name);
}

function withoutId({ name }: PixelReference): Violation {
  return {
    path: `pixels.${name}`,
    rule: "required",
    text: "needs its id, as a text of digits, when the Pixel is started",
  };
}

/**
 * Installs and initialises what is missing. Nothing is loaded, and no cookie set, before the first event may be sent.
 */
function startedFbq(source: PixelSource, state: PixelState, page: Page): Fbq | undefined {
  const fbq = page.window.fbq ?? (state.loadScript ? installFbq(page, state.nonce) : undefined);
  if (fbq === undefined) return undefined;
  // Before init, or the first hits leave without it (Data processing options for US users, 2023-05-01).
  setDataProcessing(state, fbq);
  for (const reference of source.pixels) {
    const id = idOf(state, reference);
    if (id === undefined || state.initialised.has(id)) continue;
    state.initialised.add(id);
    // Automatic page views carry no id of ours: beside the contract's own they would count twice.
    if (source.ownPageView) fbq.disablePushState = true;
    if (!state.autoConfig) callFbq(state, fbq, "set", "autoConfig", false, id);
    callFbq(state, fbq, "init", id, ...matchingArguments(state));
  }
  return fbq;
}

function hand(
  source: PixelSource,
  state: PixelState,
  fbq: Fbq,
  event: PreparedEvent,
  ids: readonly string[],
): void {
  const byStub = isStub(fbq);
  let taken = false;
  for (const method of methodsFor(source, state, event, ids)) {
    taken = callFbq(state, fbq, ...method, event.name, event.parameters, { eventID: event.eventID }) || taken;
  }
  if (taken) {
    state.taken += 1;
    if (byStub) state.takenByStub += 1;
  }
  tell(state, taken ? "sent" : "failed", event);
}

/**
 * How `fbq` is called. Where the contract has several pixels, each is named, since `track` would also reach
 * pixels that are not meant, those of other teams included (Track Multiple Events with Meta Pixels).
 *
 * `fbq` silently drops the second `PageView` of a page, which a single-page application sends on each route;
 * the call that names the pixel passes (seen in fbevents.js 2.9.134), so later ones go by it where the id is
 * known.
 */
function methodsFor(
  source: PixelSource,
  state: PixelState,
  event: PreparedEvent,
  ids: readonly string[],
): readonly (readonly string[])[] {
  const repeats = event.automatic === true && state.pageViewSent && ids.length > 0;
  if (event.automatic === true) state.pageViewSent = true;
  if (source.only && !repeats) return [[event.standard ? "track" : "trackCustom"]];
  return ids.map((id) => [event.standard ? "trackSingle" : "trackSingleCustom", id]);
}
