/** The forms in which diagnostics are printed. */
export const FORMATS = ["pretty", "json", "sarif", "github"] as const;

/** A form in which diagnostics are printed. */
export type Format = (typeof FORMATS)[number];

/** The examples that `init` can start from. */
export const EXAMPLES = ["store", "leads", "subscription", "marketplace", "retail"] as const;

/** An example that `init` can start from. */
export type Example = (typeof EXAMPLES)[number];
