import { pixelsFor } from "./page-pixels.js";
import type { PixelSource } from "./pixel-source.js";
import type { PixelState } from "./pixel-state.js";

/** The pixels of ours that the page initialises as well: its own calls do not reach them, unless it says `shared`. */
export function usedByPage(source: PixelSource, state: PixelState): readonly string[] {
  return [...pixelsFor(source, state, undefined)].filter((id) => state.pageInits.has(id));
}
