import type { Model, PixelModel, SourceModel } from "../model/model.js";
import { codedEvents, sendingsBySource } from "./senders.js";

const known = new WeakMap<Model, ReadonlyMap<SourceModel, readonly PixelModel[]>>();

/** The pixels that some event of a source goes to, in the contract's order. */
export function sourcePixels(model: Model, source: SourceModel): readonly PixelModel[] {
  const bySource = known.get(model) ?? pixelsBySource(model);
  known.set(model, bySource);
  return bySource.get(source) ?? [];
}

/**
 * Whether the contract's browser sources all send to one pixel. With several on a page `track` would write into all
 * of them, so that each event has to name its own.
 */
export function hasOnePagePixel(model: Model, more: readonly PixelModel[] = []): boolean {
  const pixels = sendingsBySource(model, "browser").flatMap(({ source }) => sourcePixels(model, source));
  return new Set([...pixels, ...more]).size === 1;
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
