import type { FieldAst } from "../../contract/ast.js";
import { type Contradiction, contradictoryLimits } from "../queries/contradictory-limits.js";
import { statedSchemas, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if some value satisfies each description (JSON Schema 2020-12). */
export const contradictoryConstraints = defineRule<{ readonly subject: string }>({
  name: "contradictory-constraints",
  severity: "error",
  message: ({ subject }) => `no value satisfies the constraints of ${subject}`,
  note: "Every value would be refused, so the parameter, and with it each event that needs it, would never arrive.",
  help: "change the limits so that real values satisfy them",
  check(context, report) {
    const limits = contradictoryLimits(context);
    for (const written of statedSchemas(context)) {
      const { field } = written;
      const found = [...(limits.get(field.name.span) ?? []), ...fallbackBesideConstant(field)];
      for (const { span, text, other } of found) {
        const related = other === undefined ? [] : [{ span: other, text: "this is what it contradicts" }];
        report({ subject: subjectOf(written) }, { at: { span, text }, related });
      }
    }
  },
});

function fallbackBesideConstant({ schema }: FieldAst): readonly Contradiction[] {
  if (schema.const === undefined || schema.default === undefined) return [];
  return [
    { span: schema.default.span, text: "a constant never falls back to a default", other: schema.const.span },
  ];
}
