import { advance } from "./advance.js";
import type { PixelSource } from "./pixel-source.js";
import { forgetView, type PixelState, stateOf } from "./pixel-state.js";
import { tell, warnOf } from "./tell.js";

/** Records that a consent basis is granted: the library is loaded, and the events that waited for it are sent in order. */
export function grantConsent(source: PixelSource, basis: string): void {
  decide(source, { [basis]: "granted" });
}

/**
 * Records that a consent basis is denied: events that waited for it are dropped, and so are later ones.
 *
 * Meta's own `consent` call is not used, since it blocks everything that a page sends, for every basis and every
 * pixel (General Data Protection Regulation, 2023-07-14).
 */
export function denyConsent(source: PixelSource, basis: string): void {
  decide(source, { [basis]: "denied" });
}

/** Records decisions by basis; what is no basis or no decision is warned of, and changes nothing. */
export function decide(source: PixelSource, decisions: Readonly<Record<string, unknown>>): void {
  const state = stateOf(source);
  if (state === undefined) return;
  const bases = new Set(source.pixels.flatMap(({ consent }) => consent));
  for (const [basis, decision] of Object.entries(decisions)) {
    const isDenied = decision === "denied";
    if (bases.has(basis) && (isDenied || decision === "granted")) {
      state.consent.set(basis, decision);
      if (isDenied) drop(state, basis);
    } else if (decision !== undefined) warnOf(state, `consent.${basis.slice(0, 40)}`, "decision", bases);
  }
  advance(state);
}

/** Drops what waited for a basis; what still waits for the library can still be dropped. */
function drop(state: PixelState, basis: string): void {
  for (const event of state.queue.splice(0)) {
    if (event.declared.consent !== basis) state.queue.push(event);
    else {
      forgetView(state, event);
      tell(state, "denied", event);
    }
  }
  state.memory?.forget(basis);
}
