/** What the app's system reports of itself, in this order; `""` where it is unknown (Conversions API for App Events, 2026). */
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

/** What each of these texts must be; most may be any. */
export const EXT_INFO = [
  { enum: ["a2", "i2"], expected: "a2 (Android) or i2 (iOS)" },
  {},
  {},
  {},
  { minLength: 1, expected: "the version of the operating system" },
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
] as const;
