/** The languages of generated code. */
export const LANGUAGES = ["ts", "js"] as const;

/** A language of generated code. */
export type Language = (typeof LANGUAGES)[number];
