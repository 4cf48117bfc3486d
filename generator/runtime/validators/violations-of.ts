import { type Check, emptyReport } from "../shared/check.js";
import type { Violation } from "../shared/violation.js";

/** All that checks have to say of one value: what refuses it, and what would merely be left out. */
export function violationsOf(value: unknown, ...checks: readonly Check[]): readonly Violation[] {
  const report = emptyReport();
  for (const check of checks) {
    check.read(value, "", report);
    // What is no object at all is said once.
    if (report.violations.some(({ path }) => path === "")) break;
  }
  return [...report.violations, ...report.dropped];
}
