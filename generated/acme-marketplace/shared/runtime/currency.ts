import { type Check, kindOf, refuse } from "./check.js";
import { CURRENCIES } from "./currencies.js";

/** A currency as three capital letters of ISO 4217 (Conversions API, Standard Parameters, 2025-11-17). */
export function currency(): Check<string> {
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", `must be text, not ${kindOf(value)}`);
      if (CURRENCIES.has(value)) return value;
      return refuse(
        report,
        path,
        "currency",
        "must be a currency of ISO 4217 in capital letters, such as EUR",
      );
    },
  };
}
