import { thisPage } from "../page.js";
import { callOn, listenTo, pageGlobal } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/** A category of Complianz's that needs consent. */
export type ComplianzCategory = "marketing" | "preferences" | "statistics";

/**
 * Complianz: yes where it has stored `allow` for the category, no where it has stored `deny` (Complianz 7.2.0,
 * cookiebanner/js/complianz.js).
 *
 * Its `cmplz_has_consent` also says yes to bots and, in regions with opt-out, to everybody who has chosen nothing,
 * even before it knows the visitor's region. In regions without a banner it stores `allow` by itself.
 */
export function complianz(category: ComplianzCategory): ConsentSignal {
  return {
    isThere: () => typeof pageGlobal("cmplz_get_cookie") === "function",
    read: untilAnswered(() => {
      const stored = callOn(thisPage()?.window, "cmplz_get_cookie", category);
      return { allowed: stored === "allow", answered: stored === "deny" };
    }),
    listen: (changed) =>
      listenTo("document", ["cmplz_status_change", "cmplz_fire_categories", "cmplz_revoke"], changed),
  };
}
