import type { ContractAst } from "../../contract/ast.js";
import type { Spanned } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if a name is defined once over all of its files (language 1.0). */
export const duplicateDefinition = defineRule<{ readonly what: string; readonly name: string }>({
  name: "duplicate-definition",
  severity: "error",
  message: ({ what, name }) => `the ${what} ${quote(name)} is defined twice`,
  note: "One of the two definitions would silently win, and it may not be the one that a reviewer read.",
  help: "keep one of the definitions, or give one of them another name",
  check({ model }, report) {
    for (const [what, names] of definitions(model.origin)) {
      const first = new Map<string, Spanned<string>>();
      for (const name of names) {
        const earlier = first.get(name.value);
        if (earlier === undefined) first.set(name.value, name);
        else {
          report(
            { what, name: name.value },
            {
              at: { span: name.span, text: "defined again here" },
              related: [{ span: earlier.span, text: "first defined here" }],
            },
          );
        }
      }
    }
  },
});

function definitions(
  contract: ContractAst,
): readonly (readonly [what: string, names: readonly Spanned<string>[]])[] {
  const namesOf = (parts: readonly { readonly name: Spanned<string> }[]) => parts.map((part) => part.name);
  return [
    ["pixel", namesOf(contract.pixels)],
    ["source", namesOf(contract.sources)],
    ["consent basis", namesOf(contract.consents)],
    ["parameter", namesOf(contract.parameters)],
    ["profile", namesOf(contract.profiles)],
    ["event", namesOf(contract.events)],
  ];
}
