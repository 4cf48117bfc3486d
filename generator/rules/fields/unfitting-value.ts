import type { Finding } from "../../model/finding.js";
import { readValue } from "../../model/read-value.js";
import { choiceNames, firstFault } from "../../readers/first-fault.js";
import { faultsOf } from "../../readers/live-reader.js";
import { valueRecipe } from "../../readers/value-recipe.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import type { JsonValue } from "../../value/json-value.js";
import { suggestIn } from "../../value/suggest-in.js";
import { contradictoryLimits } from "../queries/contradictory-limits.js";
import { currencyStatus, isCurrency } from "../queries/currency-status.js";
import { tooSlow } from "../queries/pattern-steps.js";
import { type StatingWord, schemasWithValues, statedValues } from "../queries/stated-values.js";
import { subjectOf, type WrittenSchema } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/** A contract is only valid if what it states as constant, default or choice is allowed there (JSON Schema 2020-12). */
export const unfittingValue = defineRule<{
  readonly subject: string;
  readonly word: StatingWord | "unchecked";
}>({
  name: "unfitting-value",
  severity: "error",
  message: ({ subject, word }) => `${subject} has ${PHRASES[word]}`,
  note: "The generated code would send a value that its own checks, or Meta, refuse: the parameter is lost every time.",
  help: "write a value that fits the type and limits, or correct those",
  check(context, report) {
    const contradictory = contradictoryLimits(context);
    const slow = tooSlow(context).fields;
    for (const written of schemasWithValues(context)) {
      if (slow.has(written.field)) {
        const at = { span: written.field.name.span, text: "its values are not checked" };
        report({ subject: subjectOf(written), word: "unchecked" }, { at });
        continue;
      }
      // If the limits contradict each other, every value is outside of them.
      if (contradictory.has(written.field.name.span)) continue;
      const stated = statedValues(written);
      const known = reportedIn(written);
      for (const { word, node, schema } of stated) {
        const findings: Finding[] = [];
        const value = readValue(node, schema, { findings, within: "" });
        // A number that is not read as it was written is reported as such.
        if (findings.length > 0) continue;
        if (isCurrency(context.catalog, written.name) && currencyStatus(context.catalog, value) === "unknown")
          continue;
        const fault = firstFault(schema, value);
        if (fault === undefined || known.has(node.span)) continue;
        const meant = fault.rule === "enum" ? suggestIn(choiceNames(schema))(String(value)) : [];
        report(
          { subject: subjectOf(written), word },
          {
            at: { span: node.span, text: `${fault.path}${fault.path === "" ? "" : " "}${fault.text}` },
            suggestions: meant.map((replacement) => ({
              title: `write ${quote(replacement)}`,
              span: node.span,
              replacement,
              sure: false,
            })),
            facts: isMetas(written, value) ? [factLine(written.meta.fact)] : [],
          },
        );
      }
    }
  },
});

const PHRASES: Readonly<Record<StatingWord | "unchecked", string>> = {
  const: "a constant that is not allowed there",
  default: "a default that is not allowed there",
  enum: "a choice that is not allowed there",
  unchecked:
    "values that are not checked, since the patterns of the contract take too long for all its values",
};

/** What the rules on widening report already. */
function reportedIn({ wider, field }: WrittenSchema): ReadonlySet<Span> {
  const reported = wider.map(({ span }) => span);
  // A type that is not Meta's makes every value wrong; it is named once.
  const isOtherType = field.schema.type !== undefined && reported.includes(field.schema.type.span);
  const values = [field.schema.const, field.schema.default, ...(field.schema.enum ?? [])];
  return new Set([...reported, ...(isOtherType ? values.flatMap((node) => node?.span ?? []) : [])]);
}

function isMetas(
  written: WrittenSchema,
  value: JsonValue,
): written is WrittenSchema & { readonly meta: NonNullable<WrittenSchema["meta"]> } {
  return written.meta !== undefined && faultsOf(valueRecipe(written.meta.schema, "sent"), value).length > 0;
}
