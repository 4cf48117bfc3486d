import { suggestName } from "../../catalog/suggest-name.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if a source's `kind` is one of the language's kinds (language 1.0). */
export const unknownSourceKind = defineRule<{
  readonly source: string;
  readonly kind: string;
  readonly known: readonly string[];
}>({
  name: "unknown-source-kind",
  severity: "error",
  message: ({ source, kind }) =>
    `${quote(source)} is of the kind ${quote(kind)}, which the language does not have`,
  note: "The kind decides what a source can know and send; without it no event of the source can be checked.",
  help: ({ known }) => `write ${listAny(known)}; the product's own name goes under \`system\``,
  check({ model, catalog }, report) {
    const known = catalog.sourceKinds.map((kind) => kind.name);
    for (const { name, within } of unknownNames(model, "source-kind")) {
      report(
        { source: within, kind: name.value, known },
        nameSuggestions(name, suggestName(catalog.sourceKinds, name.value), "not a kind of source"),
      );
    }
  },
});
