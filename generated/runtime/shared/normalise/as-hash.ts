import { withoutAppendix } from "./appendix.js";

const HASH = /^(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})$/;

/**
 * The hash that a text already is, in lower case: a SHA-256, or an MD5, which the Pixel lets through too. The suffix
 * of Meta's parameter builder is cut off. `undefined` for any other text (Customer Information Parameters, 2026-01-09;
 * capi-param-builder-nodejs 1.3.2).
 */
export function asHash(text: string): string | undefined {
  return withoutAppendix(text.trim(), HASH)?.toLowerCase();
}
