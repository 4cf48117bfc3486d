import type { Reader } from "../shared/reader.js";
import { refuse } from "../shared/report.js";
import type { Violation } from "../shared/violation.js";
import { wordedReport } from "../shared/worded-report.js";

/** Everything that is wrong with one value: why it is refused, and what would only be left out. */
export function violationsOf(value: unknown, ...readers: readonly Reader[]): readonly Violation[] {
  const report = wordedReport();
  for (const reader of readers) {
    try {
      reader.read(value, "", report);
    } catch {
      // A getter or a proxy may throw what it likes.
      refuse(report, "", "type", "cannot be read");
    }
    // A value that is not an object is reported once.
    if (report.violations.some(({ path }) => path === "")) break;
  }
  return [...report.violations, ...report.dropped];
}
