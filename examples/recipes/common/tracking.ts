import {
  denyConsent,
  grantConsent,
  identify,
  limitDataUse,
  startPixel,
} from "./meta/acme-store/pixel/storefront";
import { withoutRepeats } from "./meta/acme-store/pixel/storefront/without-repeats";

/** What the visitor decided on the banner. */
export type Decision = "granted" | "denied";

/** A customer who is logged in. */
export interface Customer {
  readonly id: string;
  readonly email: string;
}

/** Where the browser remembers the decision. */
const DECISION = "consent.marketing";

/**
 * Starts the Pixel with what the visitor decided on an earlier page: nothing is loaded before they agree. Call it once
 * the page is in the browser, never on a server; to call it twice changes nothing.
 */
export function startTracking(customer?: Customer): void {
  // Global Privacy Control: Meta limits data use where a law of a US state asks for it.
  if ("globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true) limitDataUse(true);
  if (customer !== undefined) identify({ em: customer.email, external_id: customer.id });
  // A thank-you page that is loaded again reports its order once.
  withoutRepeats();
  const decision = rememberedDecision();
  startPixel({
    pixels: { main: "1234567890123456" }, // the id of your pixel
    ...(decision !== undefined && { consent: { marketing: decision } }),
  });
}

/** What the visitor decided, if they have. */
export function rememberedDecision(): Decision | undefined {
  try {
    const text = localStorage.getItem(DECISION);
    return text === "granted" || text === "denied" ? text : undefined;
  } catch {
    return undefined; // where storing is blocked, each page asks
  }
}

/** Takes and remembers a decision, the first one as well as any later one. */
export function decide(decision: Decision): void {
  try {
    localStorage.setItem(DECISION, decision);
  } catch {
    // Where storing is blocked, the decision holds for this page.
  }
  if (decision === "granted") grantConsent("marketing");
  else denyConsent("marketing");
}
