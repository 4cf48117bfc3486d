import { ownProperties } from "../shared/own-property.js";
import type { PixelReference, PixelSource } from "./pixel-source.js";
import type { PixelState } from "./pixel-state.js";

/**
 * The ids of the pixels that may be initialised: a basis of one of their events is granted, or some event needs none.
 */
export function duePixels({ pixels }: PixelSource, state: PixelState): ReadonlySet<string> {
  const isGranted = (basis: string) => state.consent.get(basis) === "granted";
  return idsOf(
    pixels.filter((pixel) => ownProperties(pixel).always ?? pixel.consent.some(isGranted)),
    state,
  );
}

/** The ids of the pixels that an event goes to on this page. */
export function pixelsFor(
  { pixels }: PixelSource,
  state: PixelState,
  names: readonly string[] | undefined,
): ReadonlySet<string> {
  return idsOf(
    pixels.filter(({ name }) => names?.includes(name) ?? true),
    state,
  );
}

/** The ids as far as this page has them, each once: two names may mean one pixel, for example on a staging system. */
function idsOf(pixels: readonly PixelReference[], { only, ids }: PixelState): ReadonlySet<string> {
  const here = pixels.filter(({ name }) => only?.includes(name) ?? true);
  return new Set(here.flatMap((pixel) => ownProperties(pixel).id ?? ids.get(pixel.name) ?? []));
}
