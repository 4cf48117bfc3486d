import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { unknownNames } from "../queries/unknown-names.js";
import { defineRule } from "../rule.js";
import { definedNames } from "../wording/defined-names.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if every source that an event names is one of its `sources` (language 1.0). */
export const unknownSource = defineRule<{
  readonly event: string;
  readonly source: string;
  readonly defined: string;
}>({
  name: "unknown-source",
  severity: "error",
  message: ({ event, source }) =>
    `${quote(event)} names the source ${quote(source)}, which the contract does not define`,
  note: "It is unclear which system is meant, so nothing can be generated for it and nobody is responsible for the event.",
  help: ({ defined }) =>
    `correct the name (${defined}), or define the source under \`sources\` with its \`kind\` and \`system\``,
  check({ model }, report) {
    const defined = model.origin.sources.map((source) => source.name.value);
    // Where no source is defined at all, that is what is reported.
    if (defined.length === 0) return;
    const written = new Set(defined);
    for (const { name, within } of unknownNames(model, "source")) {
      // A source that was written but could not be resolved has its own diagnostic.
      if (written.has(name.value)) continue;
      report(
        { event: within, source: name.value, defined: definedNames("sources", defined) },
        nameSuggestions(name, suggestIn(defined)(name.value), "not a source of this contract"),
      );
    }
  },
});
