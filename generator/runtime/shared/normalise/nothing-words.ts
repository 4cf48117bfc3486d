/** What programs write where there is no value, as the source of a pattern. */
export const NOTHING_WORDS = "null|NULL|undefined|nan|NaN|\\[object Object\\]|\\(not set\\)|n\\/a|N\\/A";
