import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { unknownNames } from "../queries/unknown-names.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if its identifiers are keys of Meta's user_data (Customer Information Parameters,
 * 2026-01-09).
 */
export const unknownIdentifier = defineRule<{ readonly within: string; readonly name: string }>({
  name: "unknown-identifier",
  severity: "error",
  message: ({ within, name }) =>
    `${quote(within)} names the identifier ${quote(name)}, which Meta does not know`,
  note: "Meta ignores a key of user_data that it does not know, so the event matches fewer people, or nobody.",
  help: "write the key as Meta does: `em` for an e-mail address, `ph` for a phone number, `external_id` for your own id",
  check({ model, catalog }, report) {
    const ableAmong = onceFor((names: readonly string[]) =>
      catalog.userDataKeys.filter((key) => names.includes(key.name)),
    );
    for (const { name, within, candidates } of unknownNames(model, "identifier")) {
      if (findByName(catalog.userDataKeys, name.value) !== undefined) continue;
      const able = ableAmong(candidates);
      const home = whereNameBelongs(catalog, name.value);
      const meant = home === undefined ? suggestName(able, name.value) : [];
      const fact = (meant[0] === undefined ? undefined : findByName(able, meant[0]))?.fact;
      report(
        { within, name: name.value },
        {
          ...nameSuggestions(name, meant, home ?? "not a key of `user_data`"),
          facts: fact === undefined ? [] : [factLine(fact)],
        },
      );
    }
  },
});
