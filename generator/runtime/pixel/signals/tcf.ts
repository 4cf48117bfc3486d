import { thisPage } from "../page.js";
import { callOn, pageGlobal, propertyOf } from "./reach.js";
import type { ConsentSignal } from "./signal.js";

/**
 * IAB's Transparency and Consent Framework 2.2: yes where each of the purposes has consent; a purpose that is missing
 * has none (IAB Tech Lab, CMP API v2).
 *
 * The listener is called at once, even while the platform still loads, and again when its dialog opens
 * (`cmpuishown`): only `tcloaded` and `useractioncomplete` tell what holds. Where the GDPR does not apply there are no
 * consent fields, so that the framework says neither yes nor no; as long as it is not known, there is nothing to read.
 */
export function tcf(purposes: readonly number[]): ConsentSignal {
  let allowed: boolean | undefined;
  return {
    isThere: () => typeof pageGlobal("__tcfapi") === "function",
    read: () => allowed,
    listen(changed) {
      callOn(thisPage()?.window, "__tcfapi", "addEventListener", 2, (data: unknown, success: unknown) => {
        const status = propertyOf(data, "eventStatus");
        if (success !== true || (status !== "tcloaded" && status !== "useractioncomplete")) return;
        if (propertyOf(data, "gdprApplies") !== true) return;
        const consents = propertyOf(propertyOf(data, "purpose"), "consents");
        allowed = purposes.every((purpose) => propertyOf(consents, String(purpose)) === true);
        changed();
      });
    },
  };
}
