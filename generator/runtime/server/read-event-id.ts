import { type Report, refuse } from "../shared/check.js";
import { ContractViolation } from "../shared/contract-violation.js";
import type { IdParts, PreparedEvent } from "./event-spec.js";

const PATH = "event_id";

/** The event's id, made of checked values or handed in; `undefined` with the reasons in the report. */
export function readEventId(
  spec: PreparedEvent,
  parts: IdParts<object, object>,
  report: Report,
): string | undefined {
  try {
    const id = spec.event_id(parts);
    if (id !== undefined) return id;
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    for (const violation of error.violations) {
      const part = Object.hasOwn(parts.keys, violation.path) ? "keys" : "custom_data";
      report.violations.push({ ...violation, path: `${part}.${violation.path}` });
    }
    return undefined;
  }
  const isAbsent = parts.event_id === undefined || parts.event_id === null;
  return isAbsent
    ? refuse(report, PATH, "required", "is required")
    : refuse(
        report,
        PATH,
        "pattern",
        "must be the id that was made for this event: letters, digits, _ . and -",
      );
}
