import { thisPage } from "./page.js";
import type { PixelSource, PreparedEvent } from "./pixel-source.js";
import { heldUnder, type PixelState, stateOf, tell } from "./pixel-state.js";
import { send } from "./send.js";

/** Notes that a basis of consent is granted, and sends what waited for it in the order of the calls. */
export function grantConsent(source: PixelSource, basis: string): void {
  const page = thisPage();
  if (page === undefined) return;
  const state = stateOf(source);
  state.consent.set(basis, "granted");
  const queue = heldUnder(state, basis);
  for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
    send(source, state, page, event);
  }
}

/**
 * Notes that a basis of consent is denied: what waited for it is dropped, and so is what comes later.
 *
 * Meta's own `consent` call is left alone, since it locks all that a page sends, on every basis and for every
 * pixel (General Data Protection Regulation, 2023-07-14).
 */
export function denyConsent(source: PixelSource, basis: string): void {
  if (thisPage() === undefined) return;
  const state = stateOf(source);
  state.consent.set(basis, "denied");
  drop(state, heldUnder(state, basis).splice(0));
  // What found no library yet is still ours to drop.
  const waiting = state.waiting.splice(0);
  state.waiting.push(...waiting.filter((event) => event.consent !== basis));
  drop(
    state,
    waiting.filter((event) => event.consent === basis),
  );
}

function drop(state: PixelState, events: readonly PreparedEvent[]): void {
  state.denied += events.length;
  for (const event of events) tell(state, "denied", event);
}
