import type { Model, PixelModel, SourceModel } from "../model/model.js";
import { onceFor } from "../value/once-for.js";
import { codedEvents } from "./senders.js";

/** The pixels that some event of a source goes to, in the contract's order. */
export function sourcePixels(model: Model, source: SourceModel): readonly PixelModel[] {
  return pixelsBySource(model).get(source) ?? [];
}

const pixelsBySource = onceFor((model: Model): ReadonlyMap<SourceModel, readonly PixelModel[]> => {
  const used = new Map<SourceModel, Set<PixelModel>>();
  for (const sender of codedEvents(model).flatMap((event) => event.senders)) {
    const pixels = used.get(sender.source) ?? new Set();
    used.set(sender.source, pixels);
    for (const pixel of sender.pixels) pixels.add(pixel);
  }
  return new Map(
    [...used].map(([source, pixels]) => [source, model.pixels.filter((pixel) => pixels.has(pixel))]),
  );
});

/** The pixels that the contract's servers send to, where they are several: then every event says which it is for. */
export const severalServerPixels = onceFor((model: Model): readonly PixelModel[] => {
  const senders = codedEvents(model).flatMap((event) =>
    event.senders.filter(({ side }) => side === "server"),
  );
  const used = new Set(senders.flatMap(({ pixels }) => pixels));
  return used.size < 2 ? [] : model.pixels.filter((pixel) => used.has(pixel));
});
