import { ownProperties } from "../shared/own-property.js";
import type { PixelReference, PixelSource } from "./pixel-source.js";
import type { PixelState } from "./pixel-state.js";

/** The id of a pixel, as far as this page has it. */
export function pixelId(state: PixelState, pixel: PixelReference): string | undefined {
  const { name, id } = ownProperties(pixel) as PixelReference;
  if (state.only !== undefined && !state.only.includes(name)) return undefined;
  return id ?? state.ids.get(name);
}

/**
 * The ids of the pixels that may be initialised: a basis of one of their events is granted, or some event needs none.
 * Two names may mean one pixel, for example on a staging system.
 */
export function duePixels({ pixels }: PixelSource, state: PixelState): ReadonlySet<string> {
  const due = new Set<string>();
  for (const pixel of pixels) {
    const id = pixelId(state, pixel);
    const isGranted = pixel.consent.some((basis) => state.consent.get(basis) === "granted");
    if (id !== undefined && (isGranted || ownProperties(pixel).always)) due.add(id);
  }
  return due;
}

/** The ids of the pixels that an event goes to on this page, each once. */
export function pixelsFor(
  { pixels }: PixelSource,
  state: PixelState,
  names: readonly string[] | undefined,
): ReadonlySet<string> {
  const meant = pixels.filter(({ name }) => names?.includes(name) ?? true);
  return new Set(meant.flatMap((pixel) => pixelId(state, pixel) ?? []));
}
