import { later, pageGlobal, propertyOf } from "./reach.js";
import type { ConsentSignal } from "./signal.js";
import { untilAnswered } from "./until-answered.js";

/**
 * Google's Consent Mode: what Google's tags keep for a storage, the update before the default; booleans, not `granted`
 * and `denied`. Google documents none of it, and there is no event: every push to the data layer is a moment to read,
 * as `gtag("consent", "update", …)` is one.
 *
 * A default of granted counts: the site allows it without a question. A default of denied only waits for the update.
 */
export function consentMode(storage: string): ConsentSignal {
  return {
    isThere: () => entries() !== undefined,
    read: untilAnswered(() => {
      const entry = propertyOf(entries(), storage);
      const update = propertyOf(entry, "update");
      const state = update ?? propertyOf(entry, "default");
      return typeof state === "boolean" ? { allowed: state, answered: update === state } : undefined;
    }),
    listen(changed) {
      const layer = pageGlobal("dataLayer");
      const push = propertyOf(layer, "push");
      if (typeof push !== "function") return;
      (layer as { push: unknown }).push = (...items: readonly unknown[]): unknown => {
        // What is pushed during another push is worked off after it.
        later(changed, 0);
        return push.apply(layer, items);
      };
    },
  };
}

function entries(): unknown {
  return propertyOf(propertyOf(pageGlobal("google_tag_data"), "ics"), "entries");
}
