import { foldWord } from "../../catalog/fold-name.js";
import type { Spanned } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/**
 * A contract is only valid if its events, and its sources, differ in more than case, hyphens and underscores
 * (language 1.0).
 */
export const foldingNames = defineRule<{
  readonly what: string;
  readonly name: string;
  readonly twin: string;
}>({
  name: "folding-names",
  severity: "error",
  message: ({ what, name, twin }) =>
    `the ${what} ${quote(name)} and ${quote(twin)} have the same name in the generated code`,
  note: "Files and functions are named after them, and one would overwrite the other.",
  help: "give one of them a name that differs in a letter or digit",
  check({ model }, report) {
    const groups = [
      ["events", model.origin.events],
      ["sources", model.origin.sources],
    ] as const;
    for (const [what, parts] of groups) {
      const first = new Map<string, Spanned<string>>();
      for (const { name } of parts) {
        const folded = foldWord(name.value);
        const earlier = first.get(folded);
        if (earlier === undefined) first.set(folded, name);
        // Names without a letter, and one name defined twice, have rules of their own.
        else if (folded !== "" && earlier.value !== name.value) {
          report(
            { what, name: name.value, twin: earlier.value },
            {
              at: { span: name.span, text: "differs in case, hyphens or underscores only" },
              related: [{ span: earlier.span, text: "from this name" }],
            },
          );
        }
      }
    }
  },
});
