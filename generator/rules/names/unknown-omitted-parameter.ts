import { quote } from "../../text/quote.js";
import { suggest } from "../../text/suggest.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { omittedNames } from "../queries/omitted-names.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if a mirror omits parameters that its event has (language 1.0). */
export const unknownOmittedParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-omitted-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `a mirror of ${quote(event)} omits ${quote(name)}, which is not a parameter of the event`,
  note: "The intended parameter is still required from a side that does not know it.",
  help: "name a parameter of the event as written under `parameters`, or remove the name",
  check({ model, catalog }, report) {
    const omitted = omittedNames(model);
    const events = new Map(model.origin.events.map((event) => [event.name.value, event]));
    for (const { name, within, candidates } of unknownNames(model, "parameter")) {
      if (!omitted.has(name) || isMisspelled(model, catalog, within, name.value)) continue;
      // A parameter that is itself unknown is reported where it is declared.
      if (events.get(within)?.parameters.some((field) => field.name.value === name.value)) continue;
      report(
        { event: within, name: name.value },
        nameSuggestions(name, suggest(name.value, candidates), "not a parameter of this event"),
      );
    }
  },
});
