import { fbc } from "../../identifiers/fbc.js";
import { cookieValue } from "./cookie.js";

/** Where a click may have left its id. */
export interface ClickTraces {
  /** The cookies, as a request's header and `document.cookie` list them. */
  readonly cookies: string;
  /** The address of the page and of the one that led there, in this order. */
  readonly addresses: readonly (string | undefined)[];
  /** When the click is seen, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * The visitor's click id. The cookie counts, unless the address has the id of another click: that one is newer, and gets
 * the time of now. Without either there is none, and none is invented (ClickID and the fbp and fbc Parameters,
 * 2026-01-09).
 *
 * Ids are compared with the fourth part of the cookie and in their case: what follows the last dot may be the parameter
 * builder's appendix, and `ABC` and `abc` are two clicks.
 */
export function clickId({ cookies, addresses, now }: ClickTraces): string | undefined {
  const stored = cookieValue(cookies, "_fbc", fbc);
  for (const address of addresses) {
    const clicked = FBCLID.exec(address ?? "")?.[1];
    if (clicked === undefined) continue;
    if (stored?.split(".")[3] === clicked) return stored;
    // 1 is the index of an id that a server makes without setting a cookie.
    return fbc.normalise(`fb.1.${now}.${clicked}`, 0) ?? stored;
  }
  return stored;
}

// Not decoded: an id has no character that an address would encode. A longer one is none of Meta's
// (capi-param-builder-nodejs 1.3.2).
const FBCLID = /[?&]fbclid=([A-Za-z0-9_-]{1,500})(?=[&#]|$)/;
