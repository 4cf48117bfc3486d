import type { Reader } from "../shared/reader.js";
import type { Violation } from "../shared/violation.js";

/**
 * What restricts how Meta may use an event. A value that cannot be read is sent as the restriction, and listed: left
 * out, as elsewhere, it would become a permission.
 */
export function restriction<T extends boolean | number>(reader: Reader<T>, restricted: T): Reader<T> {
  return {
    read(value, path, report) {
      const violations: Violation[] = [];
      const read = reader.read(value, path, { ...report, violations });
      for (const violation of violations) {
        const text = `${violation.text}; ${restricted} was sent, so that no restriction is lost`;
        report.dropped.push({ ...violation, text });
      }
      return read ?? restricted;
    },
  };
}
