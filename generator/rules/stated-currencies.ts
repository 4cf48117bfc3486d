import { readValue } from "../model/read-value.js";
import type { Span } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import type { JsonValue } from "../value/json-value.js";
import { currencyStanding, isCurrency } from "./currency-words.js";
import type { RuleContext } from "./rule.js";
import { writtenSchemas } from "./written-schemas.js";

/** A currency that stands in a contract. */
export interface StatedCurrency {
  readonly subject: string;
  readonly span: Span;
  readonly text: string;
  readonly standing: "current" | "replaced" | "unknown";
}

/** Every currency that a contract states: as choice, constant or default, or in an example. */
export function statedCurrencies(context: RuleContext): readonly StatedCurrency[] {
  const stated = (subject: string, span: Span, value: JsonValue): readonly StatedCurrency[] => {
    const standing = currencyStanding(context.catalog, value);
    return standing === undefined ? [] : [{ subject, span, text: String(value), standing }];
  };
  const written = writtenSchemas(context)
    .filter(({ name, part }) => isCurrency(name) && (part === "shared" || part === "parameter"))
    .flatMap(({ subject, field: { schema } }) =>
      [...(schema.enum ?? []), schema.const, schema.default].flatMap((node) => {
        if (node === undefined) return [];
        const value = readValue(node, { type: "string" }, { findings: [], within: "" });
        return stated(subject, node.span, value);
      }),
    );
  const shown = context.model.events.flatMap((event) =>
    event.examples.flatMap((example) =>
      Object.entries(example.parameters).flatMap(([name, value]) => {
        const span = example.spans.get(`parameters.${name}`);
        if (span === undefined || !isCurrency(name)) return [];
        return stated(`example ${quote(example.name)} of ${quote(event.name)}`, span, value);
      }),
    ),
  );
  return [...written, ...shown];
}
