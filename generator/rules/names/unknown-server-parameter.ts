import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { whereNameBelongs } from "../queries/where-name-belongs.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/**
 * A contract is only valid if `serverEvent` names Meta's server event parameters (Server Event Parameters,
 * 2026-02-12).
 */
export const unknownServerParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-server-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} names ${quote(name)}, which is not one of Meta's server event parameters`,
  note: "Meta has no place for it beside `user_data` and `custom_data`, so it would be ignored or the event refused.",
  help: "correct the name; your own data goes under `parameters`",
  check({ model, catalog }, report) {
    const able = catalog.serverParameters.filter((parameter) => parameter.givenBy === "author");
    for (const { name, within } of unknownNames(model, "server-parameter")) {
      if (findByName(catalog.serverParameters, name.value) !== undefined) continue;
      const home = whereNameBelongs(catalog, name.value);
      const meant = home === undefined ? suggestName(able, name.value) : [];
      report(
        { event: within, name: name.value },
        nameSuggestions(name, meant, home ?? "not a server event parameter"),
      );
    }
  },
});
