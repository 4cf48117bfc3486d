import { attempt } from "../shared/attempt.js";
import { pixelsFor } from "./page-pixels.js";
import type { PixelState } from "./pixel-state.js";

/** The pixels of ours that the page initialises as well: its own calls do not reach them, unless it says `shared`. */
export function usedByPage(state: PixelState): readonly string[] {
  // What a stub of the page's was told has not been told to the library yet; ours queues nothing of us.
  const inits = attempt(() =>
    (state.page.window.fbq?.queue ?? [])
      .map((call) => Array.from(call as ArrayLike<unknown>))
      .filter(([method]) => method === "init")
      .map(([, id]) => String(id)),
  );
  const known = new Set([...state.pageInits, ...(inits ?? [])]);
  return [...pixelsFor(state)].filter((id) => known.has(id));
}
