import type { Observer } from "./observation.js";
import { thisPage } from "./page.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** Has an observer told what becomes of each event from now on; `undefined` ends that. */
export function observe(source: PixelSource, observer: Observer | undefined): void {
  if (thisPage() !== undefined) stateOf(source).observer = observer;
}
