import { CURRENCIES } from "./currencies.js";
import { inCapitals } from "./in-capitals.js";
import type { Field } from "./read-object.js";
import { type Reader, text } from "./reader.js";
import { breaks } from "./report.js";

/** An ISO 4217 currency in capital or small letters; it is sent in capitals. */
export function currency(): Reader<string> {
  return {
    read(value, path, report) {
      if (typeof value !== "string") return breaks(report, path, "type", "string", value);
      const code = inCapitals(value);
      return CURRENCIES.has(code) ? code : breaks(report, path, "currency");
    },
  };
}

/** The same where only a few are taken. */
export function currencyAmong(allowed: readonly string[]): Reader<string> {
  const choice = text({ enum: allowed });
  return { read: (value, path, report) => choice.read(inCapitals(value), path, report) };
}

/** The currency that the contract states. Another one refuses the object, or its amounts would be read in this one. */
export function constantCurrency(value: string): Field {
  const reader: Reader<string> = {
    read: (given, path, report) =>
      inCapitals(given) === value ? value : breaks(report, path, "const", value),
  };
  return { presence: "constant", reader, value, isBinding: true };
}
