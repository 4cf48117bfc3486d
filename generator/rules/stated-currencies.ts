import { readValue } from "../model/read-value.js";
import type { Span } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import type { JsonValue } from "../value/json-value.js";
import { currencyStanding, isCurrency } from "./currency-words.js";
import { onceFor } from "./once-for.js";
import type { RuleContext } from "./rule.js";
import { statedSchemas } from "./written-schemas.js";

/** A currency that stands in a contract. */
export interface StatedCurrency {
  readonly subject: string;
  readonly span: Span;
  readonly text: string;
  readonly standing: "current" | "replaced" | "unknown";
}

/** Every currency that a contract states: as choice, constant or default, or in an example. */
export const statedCurrencies = onceFor((context: RuleContext): readonly StatedCurrency[] => {
  const all: StatedCurrency[] = [];
  const state = (subject: string, span: Span, value: JsonValue): void => {
    const standing = currencyStanding(context.catalog, value);
    if (standing !== undefined) all.push({ subject, span, text: String(value), standing });
  };
  for (const { subject, name, part, field } of statedSchemas(context)) {
    if (!isCurrency(name) || (part !== "shared" && part !== "parameter")) continue;
    const { enum: choices = [], const: constant, default: fallback } = field.schema;
    for (const node of [...choices, constant, fallback]) {
      if (node === undefined) continue;
      state(subject, node.span, readValue(node, { type: "string" }, { findings: [], within: "" }));
    }
  }
  for (const event of context.model.events) {
    for (const example of event.examples) {
      for (const [name, value] of Object.entries(example.parameters)) {
        const span = isCurrency(name) ? example.spans.get(`parameters.${name}`) : undefined;
        if (span !== undefined) state(`example ${quote(example.name)} of ${quote(event.name)}`, span, value);
      }
    }
  }
  return all;
});
