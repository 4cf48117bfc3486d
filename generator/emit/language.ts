/** The languages in which code is emitted. */
export const LANGUAGES = ["ts", "js"] as const;

/** A language in which code is emitted. */
export type Language = (typeof LANGUAGES)[number];
