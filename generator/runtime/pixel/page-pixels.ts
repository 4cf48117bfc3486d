import { ownProperties } from "../shared/own-property.js";
import type { PixelReference } from "./pixel-source.js";
import { decisionOn, type PixelState } from "./pixel-state.js";

/**
 * The ids of the pixels that may be initialised: a basis of one of their events is granted, or some event needs none.
 */
export function duePixels(state: PixelState): ReadonlySet<string> {
  return idsOf(
    state,
    (pixel) =>
      ownProperties(pixel).always ?? pixel.consent.some((basis) => decisionOn(state, basis) === "granted"),
  );
}

/** The ids of the pixels with these names on this page; without names, of all that it has. */
export function pixelsFor(state: PixelState, names?: readonly string[]): ReadonlySet<string> {
  return idsOf(state, ({ name }) => names?.includes(name) ?? true);
}

/** The ids as far as this page has them, each once: two names may mean one pixel, for example on a staging system. */
function idsOf(
  { source, only, ids }: PixelState,
  isMeant: (pixel: PixelReference) => boolean,
): ReadonlySet<string> {
  const here = source.pixels.filter((pixel) => isMeant(pixel) && (only?.includes(pixel.name) ?? true));
  return new Set(here.flatMap((pixel) => ownProperties(pixel).id ?? ids.get(pixel.name) ?? []));
}
