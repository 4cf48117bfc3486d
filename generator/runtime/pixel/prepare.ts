import { readEventId } from "../shared/read-event-id.js";
import type { Reader } from "../shared/reader.js";
import { type Report, refuse } from "../shared/report.js";
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
    return read(declared, Object.assign(Object.create(null), occurrence), report);
  } catch {
    // A getter or a proxy of the page may throw what it likes.
    return refuse(report, "values", "type", (words) => words.unreadable());
  }
}

function read(declared: ForPixels, occurrence: Occurrence, report: Report): PreparedEvent | undefined {
  const keys = readPart(declared.keys, occurrence.keys, "keys", report);
  const parameters = readPart(declared.parameters, occurrence.parameters, "parameters", report);
  const pixels = readPixels(declared, occurrence.pixels, report);
  // An id is made of checked values only: with one of them refused, there is nothing to make it of.
  if (!keys || !parameters || !pixels) return undefined;
  const { event_id } = occurrence;
  const eventID = readEventId(
    declared.id,
    { keys, parameters, parametersPath: "parameters", event_id },
    report,
  );
  return eventID === undefined || report.violations.length > 0
    ? undefined
    : { declared, pixels, keys, parameters, eventID };
}

type Values = Readonly<Record<string, unknown>>;

const NOTHING: Values = {};

/** Reads what was given; where nothing was, each field that is required is named. */
function readPart(
  reader: Reader<object> | undefined,
  given: unknown,
  path: string,
  report: Report,
): Values | undefined {
  return reader ? (reader.read(given ?? NOTHING, path, report) as Values | undefined) : NOTHING;
}

/** The pixels that the caller chose among those of the event; names of others are a mistake. */
function readPixels({ pixels }: ForPixels, chosen: unknown, report: Report): readonly string[] | undefined {
  if (chosen === undefined || chosen === null) return pixels;
  const isChoice = Array.isArray(chosen) && chosen.every((name) => pixels.includes(name));
  return isChoice ? [...chosen] : refuse(report, "pixels", "enum", (words) => words.pixelNames());
}
