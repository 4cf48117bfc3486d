/** The same for a page whose consent platform is followed. */
export { complianz } from "../signals/complianz.js";
export { consentMode } from "../signals/consent-mode.js";
export { cookiebot } from "../signals/cookiebot.js";
export { followConsent } from "../signals/follow-consent.js";
export { klaro } from "../signals/klaro.js";
export { onetrust } from "../signals/onetrust.js";
export { shopify } from "../signals/shopify.js";
export { tcf } from "../signals/tcf.js";
export * from "./index.js";
