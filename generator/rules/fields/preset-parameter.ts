import { SYSTEM } from "../../catalog/catalog.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../say/fact-line.js";

/**
 * A contract is only valid if it leaves to the generated code what that adds by itself (Conversion Leads: payload
 * specification, 2025-04).
 */
export const presetParameter = defineEventRule<{
  readonly event: string;
  readonly name: string;
  readonly source: string;
  readonly isSystem: boolean;
}>({
  name: "preset-parameter",
  severity: "error",
  message: ({ event, name, source }) =>
    `${quote(event)} declares ${quote(name)}, which the code of ${quote(source)} fills in by itself`,
  why: "One of the two values would replace the other, and a caller would give one that is never sent.",
  mend: ({ name, source, isSystem }) =>
    isSystem
      ? `take ${quote(name)} out; the value is the \`system\` of ${quote(source)}, as the CRM is called there`
      : `take ${quote(name)} out; what a CRM has to say there is sent with every event of ${quote(source)}`,
  check(event, report) {
    const said = new Set<Span>();
    for (const { source, parameters, branches } of event.senders) {
      const preset = new Set(branches.flatMap(({ constants }) => constants.map(({ name }) => name)));
      if (preset.size === 0) continue;
      for (const { name, meta, origin } of parameters) {
        if (!preset.has(name) || said.has(origin.name.span)) continue;
        said.add(origin.name.span);
        const isSystem = source.kind.adds.some(
          ({ parameter, value }) => parameter === name && value === SYSTEM,
        );
        report(
          { event: event.name, name, source: source.name, isSystem },
          {
            at: { span: origin.name.span, text: "is sent without being declared" },
            related: [{ span: source.origin.name.span, text: "a CRM, which names itself" }],
            facts: meta === undefined ? [] : [factLine(meta.fact)],
          },
        );
      }
    }
  },
});
