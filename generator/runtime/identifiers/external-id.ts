import { hashed, type Identifier } from "../shared/identifier.js";

/** The advertiser's own id of a person. Hashing is Meta's advice here, and always done. */
export const external_id: Identifier = /* @__PURE__ */ hashed(
  "empty-id",
  "contains only spaces or zeros",
  matchExternalId,
);

/**
 * An own user id in lower case without spaces. Zeros alone are what shops have for guests (External ID, 2026-01-09; capi-param-builder-nodejs 1.3.2).
 */
export function matchExternalId(text: string): string | undefined {
  const id = text.replace(/\s+/g, "").toLowerCase();
  return /[^0-]/.test(id) ? id : undefined;
}
