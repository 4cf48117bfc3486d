import type { Catalog } from "../../catalog/catalog.js";
import { suggestName } from "../../catalog/suggest-name.js";
import type { EventAst } from "../../contract/ast.js";
import { quote } from "../../text/quote.js";
import { homeOfName } from "../ask/home-of-name.js";
import { isMisspelt } from "../ask/misspelt-name.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only valid if `fields` and `provides` name what the event has or Meta takes beside it
 * (language 1.0).
 */
export const unknownMappedField = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-mapped-field",
  severity: "error",
  message: ({ event, name }) => `${quote(event)} maps ${quote(name)}, which is none of its fields`,
  why: "The mapping leads nowhere: the value is looked up in the system and never sent, and the column stays empty.",
  mend: "name a parameter, key, identifier or server event parameter of the event, on the left, by our name for it",
  check({ model, catalog }, report) {
    const events = new Map(model.origin.events.map((event) => [event.name.value, event]));
    for (const { name, within, candidates } of unknownNames(model, "mapped-name")) {
      const event = events.get(within);
      // What an event calls a field of its own is judged there; and whether names are free, only `metaEvent` can say.
      if (event?.metaEvent === undefined || declares(event, name.value)) continue;
      if (isMisspelt(model, catalog, within, name.value)) continue;
      const meant = suggestName(named(catalog, candidates), name.value.replace(/^userData\./, ""));
      const home = homeOfName(catalog, name.value);
      const absent =
        home === undefined ? "not a field of this event" : "a parameter that this event does not send";
      report(
        { event: within, name: name.value },
        meantInstead(name, home === undefined ? meant : [], absent),
      );
    }
  },
});

function declares(event: EventAst, name: string): boolean {
  return [...event.parameters, ...event.keys, ...event.serverEvent].some(
    (field) => field.name.value === name,
  );
}

/** The candidates, with the words that other systems have for those of Meta. */
function named(catalog: Catalog, candidates: readonly string[]) {
  const entries = [...catalog.parameters, ...catalog.userDataKeys, ...catalog.serverParameters];
  const aliases = new Map(entries.map((entry) => [entry.name, entry.aliases]));
  return candidates.map((name) => ({ name, aliases: aliases.get(name) ?? [] }));
}
