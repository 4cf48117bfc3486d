import { findByName } from "../../catalog/find-by-name.js";
import { suggestName } from "../../catalog/suggest-name.js";
import { quote } from "../../text/quote.js";
import { homeOfName } from "../ask/home-of-name.js";
import { unknownNames } from "../ask/unknown-names.js";
import { defineRule } from "../rule.js";
import { meantInstead } from "../say/meant-instead.js";

/**
 * A contract is only valid if `serverEvent` names Meta's server event parameters (Server Event Parameters,
 * 2026-02-12).
 */
export const unknownServerParameter = defineRule<{ readonly event: string; readonly name: string }>({
  name: "unknown-server-parameter",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} names ${quote(name)}, which is no server event parameter of Meta's`,
  why: "Meta has no place for it beside `user_data` and `custom_data`, so it would be ignored or the event refused.",
  mend: "correct the name; what you send of your own is a parameter and stands under `parameters`",
  check({ model, catalog }, report) {
    const able = catalog.serverParameters.filter((parameter) => parameter.givenBy === "author");
    for (const { name, within } of unknownNames(model, "server-parameter")) {
      if (findByName(catalog.serverParameters, name.value) !== undefined) continue;
      const home = homeOfName(catalog, name.value);
      const meant = home === undefined ? suggestName(able, name.value) : [];
      report(
        { event: within, name: name.value },
        meantInstead(name, meant, home ?? "no server event parameter"),
      );
    }
  },
});
