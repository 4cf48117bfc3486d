import { withoutAppendix } from "../../shared/normalise/appendix.js";

const CLICK_ID = /^fb\.[0-9]+\.[0-9]{13}\.[A-Za-z0-9_-]+$/;

/**
 * A click id as the `_fbc` cookie holds it, its case untouched: `fb.`, subdomain index, creation time in milliseconds,
 * fbclid (ClickID and the fbp and fbc Parameters, 2026-01-09). The parameter builder's appendix is cut off.
 */
export function normaliseClickId(text: string): string | undefined {
  return withoutAppendix(text.trim(), CLICK_ID);
}
