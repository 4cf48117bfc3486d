import { listenTo, pageGlobal, propertyOf } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/** A category of Cookiebot's that needs consent. */
export type CookiebotCategory = "marketing" | "preferences" | "statistics";

/**
 * Cookiebot: yes where `Cookiebot.consent` has the category, no where it has not and the visitor has answered
 * (`Cookiebot.hasResponse`; Cookiebot, developer page).
 *
 * `CookiebotOnAccept` comes on a partial yes, too, and `CookiebotOnConsentReady` on every page of a visitor who comes
 * back: the category is read.
 */
export function cookiebot(category: CookiebotCategory): ConsentSignal {
  return {
    isThere: () => propertyOf(pageGlobal("Cookiebot"), "consent") !== undefined,
    read: untilAnswered(() => {
      const platform = pageGlobal("Cookiebot");
      const allowed = propertyOf(propertyOf(platform, "consent"), category);
      if (typeof allowed !== "boolean") return undefined;
      return { allowed, answered: propertyOf(platform, "hasResponse") === true };
    }),
    listen: (changed) =>
      listenTo("window", ["CookiebotOnAccept", "CookiebotOnDecline", "CookiebotOnConsentReady"], changed),
  };
}
