import { CURRENCIES } from "../../shared/currencies.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { kindOf } from "../../shared/words.js";

/** An ISO 4217 currency as it is sent: builders have put it in capitals. */
export function sentCurrency(): Reader<string> {
  return {
    read(value, path, report) {
      if (typeof value !== "string")
        return refuse(report, path, "type", `must be text, not ${kindOf(value)}`);
      if (CURRENCIES.has(value)) return value;
      return refuse(report, path, "currency", "must be a currency of ISO 4217 in capitals, such as EUR");
    },
  };
}
