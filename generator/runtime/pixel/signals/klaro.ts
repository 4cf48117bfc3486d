import { thisPage } from "../page.js";
import { callOn, pageGlobal, propertyOf } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/**
 * Klaro: yes where the service has consent and the visitor has confirmed it (Klaro 0.7.22, consent-manager.js).
 *
 * Before that, its answer is the default of the site's settings. It tells of every toggle in its dialog, of which none
 * holds until it is saved.
 */
export function klaro(service: string): ConsentSignal {
  return {
    isThere: () => managerOf() !== undefined,
    read: untilAnswered(() => {
      const manager = managerOf();
      // The manager's own `getConsent` looks up inherited names as well.
      const consent = propertyOf(propertyOf(manager, "consents"), service);
      const answered = propertyOf(manager, "confirmed") === true;
      return typeof consent === "boolean" ? { allowed: consent && answered, answered } : undefined;
    }),
    listen(changed) {
      const update = (manager: unknown, what: unknown): void => {
        // Only a reset takes the confirmation away.
        if (what === "saveConsents" || propertyOf(manager, "confirmed") === false) changed();
      };
      callOn(managerOf(), "watch", { update });
    },
  };
}

/** To ask for the manager makes it, and a new one applies consent to the page's elements: they have to be there. */
function managerOf(): unknown {
  if (propertyOf(thisPage()?.document, "readyState") === "loading") return undefined;
  return callOn(pageGlobal("klaro"), "getManager");
}
