import { type Check, kindOf, refuse } from "../../shared/check.js";
import { CURRENCIES } from "../../shared/currencies.js";

/** A currency of ISO 4217 as it goes out: builders have made its letters capital. */
export function sentCurrency(): Check<string> {
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", `must be text, not ${kindOf(value)}`);
      if (CURRENCIES.has(value)) return value;
      return refuse(report, path, "currency", "must be a currency of ISO 4217 in capitals, such as EUR");
    },
  };
}
