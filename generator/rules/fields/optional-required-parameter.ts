import type { FieldAst } from "../../contract/ast.js";
import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";
import { factLine } from "../wording/fact-line.js";
import { insertEntries } from "../wording/insert-entries.js";

/** A contract is only valid if what Meta requires of a standard event is not optional (Meta Pixel API reference, 2024-07-16). */
export const optionalRequiredParameter = defineEventRule<{
  readonly event: string;
  readonly meta: string;
  readonly name: string;
}>({
  name: "optional-required-parameter",
  severity: "error",
  message: ({ event, meta, name }) =>
    `${quote(event)} makes ${quote(name)} optional, which ${quote(meta)} requires`,
  note: "Sometimes the event is sent without it; those events are refused or not counted.",
  help: ({ name }) => `make ${quote(name)} required`,
  check(event, report) {
    const { meta } = event;
    if (meta.kind !== "standard") return;
    for (const { name, presence, origin } of event.parameters) {
      if (presence.kind !== "optional" || !meta.event.requires.includes(name)) continue;
      report(
        { event: event.name, meta: meta.name, name },
        {
          at: { span: origin.required?.span ?? origin.name.span, text: "may be missing" },
          related: [{ span: meta.span, text: "demands it" }],
          suggestions: requireIt(origin),
          facts: [factLine(meta.event.fact)],
        },
      );
    }
  },
});

function requireIt({ name, span, required }: FieldAst): readonly Suggestion[] {
  const title = `make ${quote(name.value)} required`;
  if (required === undefined) {
    const insertion = insertEntries(span, ["required: true"]);
    return insertion === undefined ? [] : [{ title, ...insertion, sure: true }];
  }
  const isShort = required.span.start === span.start;
  return [{ title, span: required.span, replacement: isShort ? "required" : "true", sure: true }];
}
