import { type Reader, type TextRules, text } from "../shared/reader.js";
import { refuse } from "../shared/report.js";
import { kindOf } from "../shared/words.js";
import { EXT_INFO, type ExtInfo } from "./ext-info.js";

/**
 * Reads `extinfo`; one entry missing shifts the meaning of all that follow, so it is taken whole or not at
 * all.
 */
export function extInfo(): Reader<ExtInfo> {
  const readers = EXT_INFO.map((rules: TextRules) => text(rules));
  return {
    read(value, path, report) {
      if (!Array.isArray(value)) return refuse(report, path, "type", `must be a list, not ${kindOf(value)}`);
      if (value.length !== readers.length) {
        const wish = `must have ${readers.length} entries, "" where one is unknown`;
        return refuse(report, path, "extinfo", wish);
      }
      const entries = readers.map((reader, index) => reader.read(value[index], `${path}[${index}]`, report));
      return entries.includes(undefined) ? undefined : (entries as readonly unknown[] as ExtInfo);
    },
  };
}

/** Reads a yes or no of `app_data`, which Meta wants as 1 or 0 (Conversions API for App Events, 2026). */
export function appFlag(): Reader<0 | 1> {
  return {
    read(value, path, report) {
      if (value === 1 || value === true) return 1;
      if (value === 0 || value === false) return 0;
      return refuse(report, path, "enum", "must be true or false, or 1 or 0");
    },
  };
}
