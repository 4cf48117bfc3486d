import type { EventAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { suggestIn } from "../../value/suggest-in.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { omittedNames } from "../queries/omitted-names.js";
import { unknownNames } from "../queries/unknown-names.js";
import { writtenEvents } from "../queries/written-events.js";
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
    const events = writtenEvents(model);
    for (const { name, within, candidates } of unknownNames(model, "parameter")) {
      if (!omitted.has(name) || isMisspelled(model, catalog, within, name.value)) continue;
      // A parameter that is itself unknown is reported where it is declared.
      if (isDeclared(events.get(within), name.value)) continue;
      report(
        { event: within, name: name.value },
        nameSuggestions(name, suggestIn(candidates)(name.value), "not a parameter of this event"),
      );
    }
  },
});

function isDeclared(event: EventAst | undefined, name: string): boolean {
  return event !== undefined && declaredNames(event).has(name);
}

const declaredNames = onceFor(
  ({ parameters }: EventAst): ReadonlySet<string> => new Set(parameters.map((field) => field.name.value)),
);
