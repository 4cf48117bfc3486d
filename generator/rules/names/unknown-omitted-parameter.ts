import { quote } from "../../text/quote.js";
import { suggest } from "../../text/suggest.js";
import { isMisspelt } from "../ask/misspelt-name.js";
import { omittedNames } from "../ask/omitted-names.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/** A contract is only valid if a mirror omits parameters that its event has (language 1.0). */
export const unknownOmittedParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-omitted-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `a mirror of ${quote(event)} omits ${quote(name)}, which is no parameter of the event`,
  why: "The parameter that was meant is still asked of a side that does not know it.",
  mend: "name a parameter of the event as it stands under `parameters`, or take the name out",
  check({ model, catalog }, report) {
    const omitted = omittedNames(model);
    const events = new Map(model.origin.events.map((event) => [event.name.value, event]));
    for (const { name, within, candidates } of unknownNames(model, "parameter")) {
      if (!omitted.has(name) || isMisspelt(model, catalog, within, name.value)) continue;
      // A parameter that is itself unknown is reported where it is declared.
      if (events.get(within)?.parameters.some((field) => field.name.value === name.value)) continue;
      report(
        { event: within, name: name.value },
        meantInstead(name, suggest(name.value, candidates), "not a parameter of this event"),
      );
    }
  },
});
