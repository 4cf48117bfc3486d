import { readValue } from "../../model/read-value.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";
import type { RuleContext } from "../rule.js";
import { currencyStatus, givenCurrencyStatus, isCurrency } from "./currency-status.js";
import { statedSchemas, subjectOf } from "./written-schemas.js";

/** A currency in a contract that should not be there. */
export interface DoubtfulCurrency {
  readonly subject: string;
  readonly span: Span;
  readonly text: string;
  readonly status: "replaced" | "unknown";
}

/** The currencies in a contract that are not in use: as a choice, constant or default, or in an example. */
export const doubtfulCurrencies = onceFor((context: RuleContext): readonly DoubtfulCurrency[] => {
  const all: DoubtfulCurrency[] = [];
  const state = (
    subject: () => string,
    span: Span,
    value: JsonValue,
    status: ReturnType<typeof currencyStatus>,
  ): void => {
    // Nearly all currencies are in use, and need no report.
    if (status === undefined || status === "current") return;
    all.push({ subject: subject(), span, text: String(value), status });
  };
  for (const written of statedSchemas(context)) {
    const { name, kind, field } = written;
    if (!isCurrency(context.catalog, name) || (kind !== "shared" && kind !== "parameter")) continue;
    const { enum: choices = [], const: constant, default: fallback } = field.schema;
    for (const node of [...choices, constant, fallback]) {
      if (node === undefined) continue;
      const value = readValue(node, { type: "string" }, { findings: [], within: "" });
      state(() => subjectOf(written), node.span, value, currencyStatus(context.catalog, value));
    }
  }
  for (const event of context.model.events) {
    for (const example of event.examples) {
      for (const [name, value] of Object.entries(example.parameters)) {
        const span = example.spans.get(`parameters.${name}`);
        if (span === undefined || !isCurrency(context.catalog, name)) continue;
        const standing = givenCurrencyStatus(context.catalog, value);
        state(() => `example ${quote(example.name)} of ${quote(event.name)}`, span, value, standing);
      }
    }
  }
  return all;
});
