import { type Identifier, raw } from "../shared/identifier.js";
import { withoutAppendix } from "../shared/normalise/appendix.js";

/** The click id of the `_fbc` cookie. */
export const fbc: Identifier = /* @__PURE__ */ raw(
  "malformed-click-id",
  "must be fb, subdomain index, creation time in milliseconds and click id, with dots between",
  normaliseClickId,
);

// Scripts that find no click id write one of these words in its place.
const CLICK_ID = /^fb\.[0-9]+\.[0-9]{13}\.(?!(?:null|undefined|NaN)$)[A-Za-z0-9_-]+$/;

/**
 * A click id as the `_fbc` cookie holds it, its case untouched: `fb.`, subdomain index, creation time in milliseconds,
 * fbclid (ClickID and the fbp and fbc Parameters, 2026-01-09). The parameter builder's appendix is cut off.
 */
function normaliseClickId(text: string): string | undefined {
  return withoutAppendix(text.trim(), CLICK_ID);
}
