import { ContractViolation } from "./contract-violation.js";
import { type Report, refuse } from "./reader.js";

/** The origin of an event's id. */
export type EventIdSpec =
  /** Built from the event's keys and parameters once they are checked; no two of them have the same name. */
  | { make(parts: object): string }
  /** Made elsewhere and passed in; `undefined` if what was passed in is not valid. */
  | { parse(text: unknown): string | undefined };

/** What the id of an event is built from, each with the path under which the caller gave it; or the id passed in. */
export interface IdParts {
  readonly keys: object;
  readonly parameters: object;
  readonly parametersPath: "custom_data" | "parameters";
  readonly event_id: unknown;
}

const PATH = "event_id";

/** The event's id, made of checked values or handed in; `undefined` with the reasons in the report. */
export function readEventId(spec: EventIdSpec, parts: IdParts, report: Report): string | undefined {
  return "make" in spec ? makeId(spec.make, parts, report) : parseId(spec.parse, parts.event_id, report);
}

function makeId(
  make: (parts: object) => string,
  { keys, parameters, parametersPath }: IdParts,
  report: Report,
): string | undefined {
  try {
    return make({ ...parameters, ...keys });
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    for (const violation of error.violations) {
      const part = Object.hasOwn(keys, violation.path) ? "keys" : parametersPath;
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
