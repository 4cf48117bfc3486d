import type { Catalog } from "../../catalog/catalog.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { EventAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { unknownNames } from "../queries/unknown-names.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { writtenEvents } from "../queries/written-events.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if `fields` and `provides` name what the event has or Meta takes beside it
 * (language 1.0).
 */
export const unknownMappedField = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-mapped-field",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} maps ${quote(name)}, which is not one of its fields`,
  note: "The mapping leads nowhere: the value is looked up in the system and never sent, and the column stays empty.",
  help: "on the left, write a parameter, key, identifier or server event parameter of the event, by its name in the contract",
  check({ model, catalog }, report) {
    const events = writtenEvents(model);
    const namesIn = onceFor(named(catalog));
    for (const { name, within, candidates } of unknownNames(model, "mapped-name")) {
      const event = events.get(within);
      // An event's own fields are judged where they are declared; and only `metaEvent` says whether names are free.
      if (event?.metaEvent === undefined || declaredNames(event).has(name.value)) continue;
      if (isMisspelled(model, catalog, within, name.value)) continue;
      const meant = suggestName(namesIn(candidates), name.value.replace(/^userData\./, ""));
      const home = whereNameBelongs(catalog, name.value);
      const absent =
        home === undefined ? "not a field of this event" : "a parameter that this event does not send";
      report(
        { event: within, name: name.value },
        nameSuggestions(name, home === undefined ? meant : [], absent),
      );
    }
  },
});

const declaredNames = onceFor(
  ({ parameters, keys, serverEvent }: EventAst) =>
    new Set([...parameters, ...keys, ...serverEvent].map((field) => field.name.value)),
);

/** The candidates, with the words that other systems have for those of Meta. */
function named(catalog: Catalog) {
  const entries = [...catalog.parameters, ...catalog.userDataKeys, ...catalog.serverParameters];
  const aliases = new Map(entries.map((entry) => [entry.name, entry.aliases]));
  return (candidates: readonly string[]) =>
    candidates.map((name) => ({ name, aliases: aliases.get(name) ?? [] }));
}
