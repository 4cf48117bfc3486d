import { suggestName } from "../../catalog/suggest-name.js";
import { contentsPath } from "../../contract/contents.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if the members of `contents` are Meta's own (Standard Parameters, 2025-11-17). */
export const unknownContentsMember = defineRule<{
  readonly event: string;
  readonly name: string;
  readonly known: readonly string[];
}>({
  name: "unknown-contents-member",
  severity: "error",
  message: ({ event, name }) =>
    `${quote(event)} names ${quote(name)}, which is not a member of Meta's \`contents\``,
  note: "Meta ignores what it does not know in an item, so prices or ids would be missing from catalogue reports.",
  help: ({ known }) => `name ${listAny(known)}`,
  check({ model, catalog }, report) {
    const known = catalog.contentsMembers.map((member) => contentsPath(member.name));
    for (const { name, within, candidates } of unknownNames(model, "contents-member")) {
      // Without candidates it is `contents` itself that is missing.
      if (candidates.length === 0) continue;
      const meant = suggestName(catalog.contentsMembers, name.value).map(contentsPath);
      report(
        { event: within, name: name.value, known },
        nameSuggestions(name, meant, "not a member of an item"),
      );
    }
  },
});
