import type { Model, PixelModel, SourceModel } from "../model/model.js";
import { codedEvents, sendingsBySource } from "./senders.js";

const known = new WeakMap<Model, ReadonlyMap<SourceModel, readonly PixelModel[]>>();

/** The pixels that some event of a source goes to, in the contract's order. */
export function sourcePixels(model: Model, source: SourceModel): readonly PixelModel[] {
  const bySource = known.get(model) ?? pixelsBySource(model);
  known.set(model, bySource);
  return bySource.get(source) ?? [];
}

const onPages = new WeakMap<Model, ReadonlySet<PixelModel>>();

/**
 * Whether the contract's browser sources all send to one pixel. With several on a page `track` would write into all
 * of them, so that each event has to name its own. `more` are pixels to be counted as well.
 */
export function hasOnePagePixel(model: Model, more: readonly PixelModel[] = []): boolean {
  const pixels = onPages.get(model) ?? pagePixels(model);
  onPages.set(model, pixels);
  return new Set([...pixels, ...more]).size === 1;
}

function pagePixels(model: Model): ReadonlySet<PixelModel> {
  return new Set(sendingsBySource(model, "browser").flatMap(({ source }) => sourcePixels(model, source)));
}

function pixelsBySource(model: Model): ReadonlyMap<SourceModel, readonly PixelModel[]> {
  const used = new Map<SourceModel, Set<PixelModel>>();
  for (const sender of codedEvents(model).flatMap((event) => event.senders)) {
    const pixels = used.get(sender.source) ?? new Set();
    used.set(sender.source, pixels);
    for (const pixel of sender.pixels) pixels.add(pixel);
  }
  return new Map(
    [...used].map(([source, pixels]) => [source, model.pixels.filter((pixel) => pixels.has(pixel))]),
  );
}
