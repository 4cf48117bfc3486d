import type { EventModel } from "../../model/model.js";

/** Whether some pixel gets both events. */
export function sharePixel(a: EventModel, b: EventModel): boolean {
  const ids = new Set(pixelIds(a));
  return pixelIds(b).some((id) => ids.has(id));
}

function pixelIds(event: EventModel): readonly string[] {
  return event.senders.flatMap((sender) => sender.pixels.map((pixel) => pixel.id.text));
}
