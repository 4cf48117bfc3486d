import { tooSlow } from "../queries/pattern-steps.js";
import { wideningKeywords } from "../queries/widening-keywords.js";
import { sharedSchemas, statedSchemas, subjectOf } from "../queries/written-schemas.js";
import { defineRule } from "../rule.js";

/** A contract is only valid if an event narrows a contract-wide parameter and never widens it (language 1.0). */
export const widenedSharedParameter = defineRule<{ readonly subject: string }>({
  name: "widened-shared-parameter",
  severity: "error",
  message: ({ subject }) => `${subject} allows what the contract-wide definition does not`,
  note: "One name would mean two things, and a report on both events would add up different things.",
  help: "narrow it, or widen the contract-wide definition for all events",
  check(context, report) {
    const definitions = new Map(sharedSchemas(context).map(({ field, schema }) => [field, schema]));
    const slow = tooSlow(context).fields;
    for (const written of statedSchemas(context).filter(({ shared }) => shared !== undefined)) {
      const { field, wider, shared } = written;
      const base = shared && definitions.get(shared);
      // Its values would have to be held against the patterns once more.
      if (shared === undefined || base === undefined || slow.has(field)) continue;
      // Both patterns are the team's own, and an event may well write a narrower one.
      const patterns = [field.schema.pattern?.span, field.schema.items?.pattern?.span];
      for (const { span, text } of wideningKeywords(base, field.schema)) {
        if (wider.some((word) => word.span === span) || patterns.includes(span)) continue;
        const related = [{ span: shared.name.span, text: "defined here for the whole contract" }];
        report({ subject: subjectOf(written) }, { at: { span, text }, related });
      }
    }
  },
});
