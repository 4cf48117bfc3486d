import { callOn, listenTo, pageGlobal } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/**
 * OneTrust: yes where `OnetrustActiveGroups` lists the group (OneTrust, JavaScript events guide), compared whole:
 * `C00041` is not `C0004`.
 *
 * `OneTrustGroupsUpdated` comes at each load, too, which is no choice. `OptanonWrapper` is one global for the whole
 * page, and not touched. A group that is not listed is denied once the banner is closed.
 */
export function onetrust(group: string): ConsentSignal {
  return {
    isThere: () => typeof pageGlobal("OnetrustActiveGroups") === "string",
    read: untilAnswered(() => {
      const groups = pageGlobal("OnetrustActiveGroups");
      if (typeof groups !== "string") return undefined;
      const answered = callOn(pageGlobal("OneTrust"), "IsAlertBoxClosed") === true;
      return { allowed: groups.split(",").includes(group), answered };
    }),
    listen: (changed) => listenTo("window", ["OneTrustGroupsUpdated", "OTConsentApplied"], changed),
  };
}
