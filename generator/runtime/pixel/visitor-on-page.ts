import { fbp } from "../identifiers/fbp.js";
import { attempt } from "../shared/attempt.js";
import { clickId } from "../shared/visitor/click-id.js";
import { cookieValue } from "../shared/visitor/cookie.js";
import { knownOnly } from "../shared/visitor/known-only.js";
import { pageAddress } from "../shared/visitor/page-address.js";
import type { VisitorContext } from "../shared/visitor/visitor-context.js";

/** A page, as far as it tells of its visitor. */
interface VisitedPage {
  readonly document?: { readonly cookie?: string; readonly referrer?: string };
  readonly location?: { readonly href?: string };
  readonly navigator?: { readonly userAgent?: string };
}

/**
 * What a page says about its visitor, but for their address, which only the server sees; nothing outside of a browser.
 * Call it when a form is sent, not when the page is loaded: Meta's cookies come with the consent, and a page may have
 * been cached.
 */
export function visitorOnPage(): VisitorContext {
  const { document, location, navigator } = globalThis as unknown as VisitedPage;
  // To ask for cookies throws in a frame that is kept apart.
  const cookies = attempt(() => document?.cookie) ?? "";
  const referrer = document?.referrer;
  return knownOnly({
    client_user_agent: navigator?.userAgent || undefined,
    fbp: cookieValue(cookies, "_fbp", fbp),
    fbc: clickId({ cookies, addresses: [location?.href, referrer], now: Date.now() }),
    event_source_url: pageAddress(location?.href),
    referrer_url: pageAddress(referrer),
  });
}
