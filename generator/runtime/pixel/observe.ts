import type { Observer } from "./observation.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** Registers an observer of what happens to each event from now on; `undefined` removes it. */
export function observe(source: PixelSource, observer: Observer | undefined): void {
  const state = stateOf(source);
  if (state !== undefined) state.observer = observer;
}
