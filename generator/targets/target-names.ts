/** The names of the targets, in the order in which they write: known without loading any of them. */
export const TARGET_NAMES = [
  "shared",
  "pixel",
  "server",
  "validators",
  "schemas",
  "tag-manager",
  "shopify",
  "woocommerce",
  "ga4",
  "docs",
] as const;

/** The name of a target. */
export type TargetName = (typeof TARGET_NAMES)[number];
