import { advance } from "./advance.js";
import { thisPage } from "./page.js";
import type { PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { type Decision, enqueue, forgetView, heldUnder, type PixelState, stateOf } from "./pixel-state.js";
import { tell, warnOnce } from "./tell.js";

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
  if (thisPage() === undefined) return;
  const state = stateOf(source);
  const bases = new Set(source.pixels.flatMap(({ consent }) => consent));
  for (const [basis, decision] of Object.entries(decisions)) {
    if (decision === undefined) continue;
    if (bases.has(basis) && (decision === "granted" || decision === "denied")) record(state, basis, decision);
    else {
      const what = `the decision on ${JSON.stringify(basis.slice(0, 40))} was not recorded`;
      warnOnce(source, state, what, (words) => words.decision(bases));
    }
  }
  advance(source, state);
}

function record(state: PixelState, basis: string, decision: Decision): void {
  state.consent.set(basis, decision);
  const held = heldUnder(state, basis).splice(0);
  if (decision === "granted") {
    for (const event of held) enqueue(state, state.waiting, event);
    return;
  }
  for (const event of held) drop(state, event);
  // What still waits for the library can still be dropped.
  for (const event of state.waiting.splice(0)) {
    if (event.declared.consent === basis) drop(state, event);
    else state.waiting.push(event);
  }
  state.memory?.forget(basis);
}

function drop(state: PixelState, event: PreparedEvent): void {
  state.denied += 1;
  forgetView(state, event);
  tell(state, "denied", event);
}
