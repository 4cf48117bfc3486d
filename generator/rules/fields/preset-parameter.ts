import { SYSTEM } from "../../catalog/catalog.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";

/**
 * A contract is only valid if it does not declare what the generated code adds by itself (Conversion Leads: payload
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
    `${quote(event)} declares ${quote(name)}, which the generated code of ${quote(source)} fills in`,
  note: "One of the two values would replace the other, and a caller would give one that is never sent.",
  help: ({ name, source, isSystem }) =>
    isSystem
      ? `remove ${quote(name)}; its value is the \`system\` of ${quote(source)}`
      : `remove ${quote(name)}; its value is sent with every event of ${quote(source)}`,
  check(event, report) {
    const reported = new Set<Span>();
    for (const { source, parameters, branches } of event.senders) {
      const preset = new Set(branches.flatMap(({ constants }) => constants.map(({ name }) => name)));
      if (preset.size === 0) continue;
      for (const { name, meta, origin } of parameters) {
        if (!preset.has(name) || reported.has(origin.name.span)) continue;
        reported.add(origin.name.span);
        const isSystem = source.kind.adds.some(
          ({ parameter, value }) => parameter === name && value === SYSTEM,
        );
        report(
          { event: event.name, name, source: source.name, isSystem },
          {
            at: { span: origin.name.span, text: "is sent without being declared" },
            related: [{ span: source.origin.name.span, text: "a CRM, which sends its own name" }],
            facts: meta === undefined ? [] : [factLine(meta.fact)],
          },
        );
      }
    }
  },
});
