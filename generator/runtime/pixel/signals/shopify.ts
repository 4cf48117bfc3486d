import { callOn, listenTo, pageGlobal, propertyOf } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/** Each permission as the API's method and the event's detail call it. */
const NAMES = {
  marketing: { method: "marketingAllowed", detail: "marketingAllowed" },
  analytics: { method: "analyticsProcessingAllowed", detail: "analyticsAllowed" },
  preferences: { method: "preferencesProcessingAllowed", detail: "preferencesAllowed" },
} as const;

/** What Shopify allows or does not. */
export type ShopifyPermission = keyof typeof NAMES;

/**
 * Shopify's Customer Privacy API in a theme: yes where it allows the processing (Shopify, Customer Privacy API). It is
 * loaded if the theme has not done so.
 *
 * `visitorConsentCollected` has its answer in `detail` here; in a web pixel it is elsewhere. Where no consent is needed
 * the API allows everything without a question.
 */
export function shopify(permission: ShopifyPermission): ConsentSignal {
  const { method, detail } = NAMES[permission];
  let collected: unknown;
  return {
    isThere: () =>
      ["loadFeatures", "customerPrivacy"].some((name) => propertyOf(pageGlobal("Shopify"), name)),
    read: untilAnswered(() => {
      if (typeof collected === "boolean") return { allowed: collected, answered: true };
      const api = propertyOf(pageGlobal("Shopify"), "customerPrivacy");
      const allowed = callOn(api, method);
      if (typeof allowed !== "boolean") return undefined;
      return { allowed, answered: propertyOf(callOn(api, "currentVisitorConsent"), permission) === "no" };
    }),
    listen(changed) {
      listenTo("document", ["visitorConsentCollected"], (event) => {
        collected = propertyOf(event.detail, detail);
        changed();
      });
      const features = [{ name: "consent-tracking-api", version: "0.1" }];
      callOn(pageGlobal("Shopify"), "loadFeatures", features, () => changed());
    },
  };
}
