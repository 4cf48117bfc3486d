import { defineRule } from "./rule.js";
import { widerWords } from "./wider-words.js";
import { statedSchemas, writtenSchemas } from "./written-schemas.js";

/** A contract is only valid if an event narrows a contract-wide parameter and never widens it (language 1.0). */
export const widenedSharedParameter = defineRule<{ readonly subject: string }>({
  name: "widened-shared-parameter",
  severity: "error",
  message: ({ subject }) => `${subject} lets through what the contract-wide definition does not`,
  why: "One name would mean two things, and a report over both events adds up what does not belong together.",
  mend: "narrow it, or widen the contract-wide definition for all events",
  check(context, report) {
    const common = writtenSchemas(context).filter(({ part }) => part === "shared");
    const definitions = new Map(common.map(({ field, schema }) => [field, schema]));
    for (const { subject, field, wider, shared } of statedSchemas(context)) {
      const base = shared && definitions.get(shared);
      if (shared === undefined || base === undefined) continue;
      // Both patterns are the team's own, and an event may well write a narrower one anew.
      const patterns = [field.schema.pattern?.span, field.schema.items?.pattern?.span];
      for (const { span, text } of widerWords(base, field.schema)) {
        if (wider.some((word) => word.span === span) || patterns.includes(span)) continue;
        const related = [{ span: shared.name.span, text: "defined here for the whole contract" }];
        report({ subject }, { at: { span, text }, related });
      }
    }
  },
});
