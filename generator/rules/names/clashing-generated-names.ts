import { foldWord } from "../../catalog/fold-name.js";
import type { Spanned } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { generatedFunctions } from "../queries/generated-functions.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if no two events need a function of the same name (language 1.0). */
export const clashingGeneratedNames = defineRule<{
  readonly event: string;
  readonly other: string;
  readonly generated: string;
}>({
  name: "clashing-generated-names",
  severity: "error",
  message: ({ event, other, generated }) =>
    `${quote(event)} and ${quote(other)} would both be given the function ${quote(generated)}`,
  note: "Anyone who imports the function would get one of the two, and could report the wrong action.",
  help: "rename one of the events; names that begin with `track`, `build`, `create` or `parse` can cause this",
  check({ model }, report) {
    const owners = new Map<string, Spanned<string>>();
    for (const { name } of model.origin.events) {
      const clashing = generatedFunctions(name.value).filter((generated) => {
        const owner = owners.get(generated);
        if (owner === undefined) owners.set(generated, name);
        // Events of one folded name share every function, and have a rule of their own.
        return owner !== undefined && foldWord(owner.value) !== foldWord(name.value);
      });
      const generated = clashing[0] ?? "";
      const owner = owners.get(generated);
      if (owner === undefined) continue;
      report(
        { event: name.value, other: owner.value, generated },
        {
          at: { span: name.span, text: "needs a function of this name" },
          related: [{ span: owner.span, text: "and so does this" }],
        },
      );
    }
  },
});
