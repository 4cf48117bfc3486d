import { type Identifier, raw } from "../shared/identifier.js";
import { withoutAppendix } from "../shared/normalise/appendix.js";

/** The browser id of the `_fbp` cookie. */
export const fbp: Identifier = /* @__PURE__ */ raw(
  "malformed-browser-id",
  "must be fb, subdomain index, creation time in milliseconds and random number, with dots between",
  normaliseBrowserId,
);

const BROWSER_ID = /^fb\.[0-9]+\.[0-9]{13}\.[0-9]+$/;

/**
 * A browser id as the `_fbp` cookie holds it: `fb.`, subdomain index, creation time in milliseconds, random number
 * (ClickID and the fbp and fbc Parameters, 2026-01-09). The parameter builder's appendix is cut off.
 */
function normaliseBrowserId(text: string): string | undefined {
  return withoutAppendix(text.trim(), BROWSER_ID);
}
