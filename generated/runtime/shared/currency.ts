import { type Check, kindOf, refuse, text } from "./check.js";
import { CURRENCIES } from "./currencies.js";
import { inCapitals } from "./in-capitals.js";

/** A currency of ISO 4217 in capital or in small letters; it goes out in capitals. */
export function currency(): Check<string> {
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", `must be text, not ${kindOf(value)}`);
      const code = inCapitals(value);
      if (CURRENCIES.has(code)) return code;
      return refuse(report, path, "currency", "must be a currency of ISO 4217, such as EUR");
    },
  };
}

/** The same where only a few are taken. */
export function currencyAmong(allowed: readonly string[]): Check<string> {
  const choice = text({ enum: allowed });
  return { read: (value, path, report) => choice.read(inCapitals(value), path, report) };
}
