import { ContractViolation } from "../shared/contract-violation.js";
import { type Report, refuse } from "../shared/reader.js";
import type { EventIdSpec } from "./event-spec.js";

const PATH = "event_id";

/** What the id of an event is built from, or the one that was passed in, unchanged. */
export interface IdParts {
  readonly keys: object;
  readonly custom_data: object;
  readonly event_id: unknown;
}

/** The event's id, made of checked values or handed in; `undefined` with the reasons in the report. */
export function readEventId(spec: EventIdSpec, parts: IdParts, report: Report): string | undefined {
  return "make" in spec ? makeId(spec.make, parts, report) : parseId(spec.parse, parts.event_id, report);
}

function makeId(
  make: (parts: object) => string,
  { keys, custom_data }: IdParts,
  report: Report,
): string | undefined {
  try {
    return make({ ...custom_data, ...keys });
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    for (const violation of error.violations) {
      const part = Object.hasOwn(keys, violation.path) ? "keys" : "custom_data";
      report.violations.push({ ...violation, path: `${part}.${violation.path}` });
    }
    return undefined;
  }
}

function parseId(
  parse: (text: unknown) => string | undefined,
  given: unknown,
  report: Report,
): string | undefined {
  const id = parse(given);
  if (id !== undefined) return id;
  const wish = "must be the id that was made for this event: letters, digits, _ . and -";
  return given === undefined || given === null
    ? refuse(report, PATH, "required", "is required")
    : refuse(report, PATH, "pattern", wish);
}
