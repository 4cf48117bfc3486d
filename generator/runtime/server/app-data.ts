import { kindOf, type Reader, refuse } from "../shared/reader.js";

/**
 * What the app's system reports of itself, in this order; `""` where it is unknown. The version mark is `a2`
 * on Android and `i2` on iOS, and the version of the operating system must not be empty (Conversions API for
 * App Events, 2026).
 */
export type ExtInfo = readonly [
  mark: "a2" | "i2",
  packageName: string,
  shortVersion: string,
  longVersion: string,
  osVersion: string,
  deviceModel: string,
  locale: string,
  timezoneAbbreviation: string,
  carrier: string,
  screenWidth: string,
  screenHeight: string,
  screenDensity: string,
  cpuCores: string,
  externalStorage: string,
  freeStorage: string,
  deviceTimezone: string,
];

const EXTINFO_LENGTH = 16;
const OS_VERSION = 4;

/**
 * Reads `extinfo`; one entry missing shifts the meaning of all that follow, so it is taken whole or not at
 * all.
 */
export function extInfo(): Reader<ExtInfo> {
  return {
    read(value, path, report) {
      if (!Array.isArray(value)) return refuse(report, path, "type", `must be a list, not ${kindOf(value)}`);
      if (value.length !== EXTINFO_LENGTH) {
        return refuse(
          report,
          path,
          "extinfo",
          `must have ${EXTINFO_LENGTH} entries, "" where one is unknown`,
        );
      }
      const entries: string[] = [];
      for (let index = 0; index < EXTINFO_LENGTH; index += 1) {
        const entry: unknown = value[index];
        if (typeof entry === "string") entries.push(entry);
        else refuse(report, `${path}[${index}]`, "type", `must be text, not ${kindOf(entry)}`);
      }
      if (entries.length !== EXTINFO_LENGTH) return undefined;
      if (entries[0] !== "a2" && entries[0] !== "i2") {
        return refuse(report, `${path}[0]`, "enum", "must be a2 (Android) or i2 (iOS)");
      }
      if (entries[OS_VERSION] === "") {
        return refuse(
          report,
          `${path}[${OS_VERSION}]`,
          "minLength",
          "must be the version of the operating system",
        );
      }
      return entries as readonly string[] as ExtInfo;
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
