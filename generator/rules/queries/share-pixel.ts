import type { EventModel, PixelModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";

/** Whether some pixel gets both events. */
export function sharePixel(a: EventModel, b: EventModel): boolean {
  return a.senders.some((sender) => b.senders.some((other) => overlap(sender.pixels, other.pixels)));
}

/** Most senders send to every pixel of the contract, which is one list. */
function overlap(some: readonly PixelModel[], others: readonly PixelModel[]): boolean {
  if (some === others) return some.length > 0;
  const ids = idsOf(others);
  return some.some((pixel) => ids.has(pixel.id.text));
}

const idsOf = onceFor(
  (pixels: readonly PixelModel[]): ReadonlySet<string> => new Set(pixels.map((pixel) => pixel.id.text)),
);
