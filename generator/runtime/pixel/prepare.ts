import { readEventId } from "../shared/read-event-id.js";
import type { Reader } from "../shared/reader.js";
import { breaks, type Report } from "../shared/report.js";
import type { Occurrence, PixelEvent, PreparedEvent } from "./pixel-event.js";

/** An event whose pixels are all named. */
export type ForPixels = PixelEvent & Required<Pick<PixelEvent, "pixels">>;

/**
 * Reads an occurrence as the server's builder does, into an empty report: a required field that is missing or bad refuses
 * it, an optional one that is bad is left out. Meta prefers the copy that comes first, so that a bad one of the page would
 * displace a good one of the server (Server Event Parameters, 2026-02-12).
 *
 * Values are copied at once: an event that may have to wait must not change meanwhile.
 */
export function prepare(
  declared: ForPixels,
  occurrence: Occurrence,
  report: Report,
): PreparedEvent | undefined {
  try {
    const given: Occurrence = Object.assign(Object.create(null), occurrence);
    const keys = readPart(declared.keys, given.keys, "keys", report);
    const parameters = readPart(declared.parameters, given.parameters, "parameters", report);
    const pixels = readPixels(declared, given.pixels, report);
    // An id is made of checked values only: with one of them refused, there is nothing to make it of.
    if (!keys || !parameters || !pixels) return undefined;
    const { event_id } = given;
    const parts = { keys, parameters, parametersPath: "parameters", event_id } as const;
    const eventID = readEventId(declared.id, parts, report);
    return eventID === undefined ? undefined : { declared, pixels, keys, parameters, eventID };
  } catch {
    // A getter or a proxy of the page may throw what it likes.
    return breaks(report, "values", "unreadable");
  }
}

type Values = Readonly<Record<string, unknown>>;

/** Reads what was given; where nothing was, each field that is required is named. */
function readPart(
  reader: Reader<object> | undefined,
  given: unknown,
  path: string,
  report: Report,
): Values | undefined {
  return (reader ? reader.read(given ?? {}, path, report) : {}) as Values | undefined;
}

/** The pixels that the caller chose among those of the event; names of others are a mistake. */
function readPixels({ pixels }: ForPixels, chosen: unknown, report: Report): readonly string[] | undefined {
  if (chosen === undefined || chosen === null) return pixels;
  const isChoice = Array.isArray(chosen) && chosen.every((name) => pixels.includes(name));
  return isChoice ? [...chosen] : breaks(report, "pixels", "pixel-names", pixels);
}
