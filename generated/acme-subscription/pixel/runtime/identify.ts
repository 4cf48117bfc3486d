import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";
import { callFbq, matchingArguments } from "./send.js";

/** Identifiers by the name that Meta gives them; absent and empty ones are left out. */
export type AdvancedMatching = Readonly<Record<string, string | null | undefined>>;

/**
 * Adds what has become known of the visitor, after a log-in for instance. Pixels that are initialised already
 * are initialised once more, for Meta takes the data if it had none before (Advanced matching, 2023-12-21).
 */
export function identify(source: PixelSource, advancedMatching: AdvancedMatching): void {
  const page = thisPage();
  if (page === undefined) return;
  const state = stateOf(source);
  let changed = false;
  for (const [key, value] of Object.entries(advancedMatching)) {
    if (typeof value !== "string" || value === "" || value === state.advancedMatching.get(key)) continue;
    state.advancedMatching.set(key, value);
    changed = true;
  }
  const { fbq } = page.window;
  if (fbq === undefined || !changed) return;
  for (const id of state.initialised) callFbq(state, fbq, "init", id, ...matchingArguments(state));
}
