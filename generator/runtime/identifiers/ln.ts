import { hashed, type Identifier } from "../shared/identifier.js";
import { normaliseName } from "../shared/normalise/name.js";

/** A last name. */
export const ln: Identifier = /* @__PURE__ */ hashed(
  "malformed-name",
  "contains only spaces and punctuation",
  matchLn,
);

/** A last name as it is hashed, on a server and on a page. */
export function matchLn(text: string): string | undefined {
  return normaliseName(text);
}
