import { thisPage } from "./page.js";
import type { PixelSource, PreparedEvent } from "./pixel-source.js";
import { heldUnder, type PixelState, stateOf, tell } from "./pixel-state.js";
import { send } from "./send.js";

/** Records that a consent basis is granted, and sends the events that waited for it in the order of the calls. */
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
 * Records that a consent basis is denied: events that waited for it are dropped, and so are later ones.
 *
 * Meta's own `consent` call is not used, since it blocks everything that a page sends, for every basis and every
 * pixel (General Data Protection Regulation, 2023-07-14).
 */
export function denyConsent(source: PixelSource, basis: string): void {
  if (thisPage() === undefined) return;
  const state = stateOf(source);
  state.consent.set(basis, "denied");
  drop(state, heldUnder(state, basis).splice(0));
  // What still waits for the library can still be dropped.
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
