import type { PreparedEvent } from "./pixel-event.js";

/**
 * How `fbq` is called for one pixel. It is always named, since `track` would also reach pixels that are not meant, those
 * of other teams included (Track Multiple Events with Meta Pixels); as text, since a number is not found, and the event
 * is lost (seen in fbevents.js 2.9.134).
 */
export function fbqCall({ declared, parameters, eventID }: PreparedEvent, pixel: string): readonly unknown[] {
  const method = declared.custom ? "trackSingleCustom" : "trackSingle";
  return [method, pixel, declared.name, parameters, { eventID }];
}
