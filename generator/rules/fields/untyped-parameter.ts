import { findByName } from "../../catalog/find-by-name.js";
import { inferType, untypedParameters } from "../../model/infer-type.js";
import { quote } from "../../text/quote.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if it is clear whether each of its own parameters is a number or text (language 1.0). */
export const untypedParameter = defineRule<{ readonly name: string }>({
  name: "untyped-parameter",
  severity: "error",
  message: ({ name }) => `${quote(name)} states no \`type\`, and its value can be read in two ways`,
  note: "`01067` is text to people and the number 1067 to YAML: one of the two would be sent without anyone deciding which.",
  help: ({ name }) =>
    `state the \`type\` of ${quote(name)} under the contract's \`parameters\`: \`string\` sends what is written here, ` +
    "`integer`, `number` or `boolean` what YAML reads",
  check({ model, catalog }, report) {
    const untyped = untypedParameters(model.origin);
    for (const shared of model.origin.parameters) {
      const name = shared.name.value;
      const fields = untyped.get(name) ?? [];
      // Of two definitions the first counts.
      const described = fields[0] === shared ? fields : [];
      // Part of the description was refused, and may have been the type.
      if ([shared, ...described].some((field) => field.partial)) continue;
      if (findByName(catalog.parameters, name) !== undefined) continue;
      const { items } = shared.schema;
      const [first, ...others] = [
        ...inferType(described.map((field) => field.schema)).unclear,
        ...inferType(items === undefined ? [] : [items]).unclear,
      ];
      if (first === undefined) continue;
      report(
        { name },
        {
          at: { span: first.span, text: "a number or boolean to YAML, but in an unusual form" },
          related: [
            { span: shared.name.span, text: "no `type` is stated here" },
            ...others.map(({ span }) => ({ span, text: "neither is this" })),
          ],
        },
      );
    }
  },
});
