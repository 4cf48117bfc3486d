import { hashed, type Identifier } from "../shared/identifier.js";
import { normaliseName } from "../shared/normalise/name.js";

/** A first name. */
export const fn: Identifier = /* @__PURE__ */ hashed(
  "malformed-name",
  "contains only spaces and punctuation",
  matchFn,
);

/** A first name as it is hashed, on a server and on a page. */
export function matchFn(text: string): string | undefined {
  return normaliseName(text);
}
