import { emptyReport } from "../runtime/shared/check.js";
import { eventTime } from "../runtime/shared/event-time.js";
import type { JsonValue } from "./json-value.js";

const EVENT_TIME = eventTime();

/**
 * Why a value is no `event_time`, as "must be …"; undefined when it is one (Server Event Parameters, 2026-02-12). The
 * generated code's own check decides.
 */
export function eventTimeFault(value: JsonValue): string | undefined {
  // The generated code takes a `Date` as well, and says so; a contract has none.
  if (typeof value !== "number" && typeof value !== "string") {
    return "must be a date and time, or seconds since 1970";
  }
  const report = emptyReport();
  EVENT_TIME.read(value, "", report);
  return report.violations[0]?.text;
}
