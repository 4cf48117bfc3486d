import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { type AmbiguousParts, ambiguousParts } from "../../model/ambiguous-parts.js";
import { type CharSet, EVERY_CHAR, hasChar } from "../../model/char-set.js";
import { quote } from "../../text/quote.js";
import { idPartSpan } from "../ask/id-part-span.js";
import { piecesIn, soundTemplateOf, type TemplateModel } from "../ask/template-of.js";
import { defineEventRule } from "../rule.js";

/** Signs that can stand in an id anywhere, the likeliest first. */
const SEPARATORS = ["-", "_", ".", ":", "~"];

/** A contract is only valid if an event id tells where each of its parts ends (language 1.0). */
export const ambiguousEventId = defineEventRule<{
  readonly event: string;
  readonly left: string;
  readonly right: string;
  readonly separator: string | undefined;
}>({
  name: "ambiguous-event-id",
  severity: "error",
  message: ({ event, left, right }) =>
    `the event id of ${quote(event)} does not tell where ${quote(left)} ends and ${quote(right)} begins`,
  why: "`1` and `23` give the same id as `12` and `3`: Meta takes two conversions for one and drops the second.",
  mend: ({ left, separator }) =>
    separator === undefined
      ? `give ${quote(left)} an \`enum\`, or a \`pattern\` between ^ and $ that lists the characters it can hold, and part the two by another`
      : `part the two by a character that ${quote(left)} cannot hold, such as ${quote(separator)}; or narrow the \`pattern\` of ${quote(left)}`,
  check(event, report, { model }) {
    const template = soundTemplateOf(event);
    if (template === undefined) return;
    for (const pair of ambiguousParts(piecesIn(model)(template))) {
      const { left, right, between } = pair;
      const separator = SEPARATORS.find((sign) => !hasChar(left.text.chars, sign));
      report(
        { event: event.name, left: left.name, right: right.name, separator },
        {
          at: { span: idPartSpan(template.span, left.name), text: blame(left.text.chars, between) },
          related: event.origin.keys
            .concat(event.origin.parameters)
            .flatMap((field) =>
              field.name.value === left.name
                ? [{ span: field.name.span, text: "what it can hold is said here" }]
                : [],
            ),
          suggestions: separator === undefined ? [] : parted(template, pair, separator),
        },
      );
    }
  },
});

function blame(left: CharSet, between: string): string {
  if (between === "") return "nothing parts it from what follows";
  return left === EVERY_CHAR
    ? `can hold anything, ${quote(between)} included`
    : `can hold ${quote(between)} itself`;
}

function parted(template: TemplateModel, pair: AmbiguousParts, separator: string): readonly Suggestion[] {
  const border = `{${pair.left.name}}${pair.between}{${pair.right.name}}`;
  const better = `{${pair.left.name}}${separator}{${pair.right.name}}`;
  if (!template.text.includes(border)) return [];
  const replacement = JSON.stringify(template.text.replace(border, () => better));
  return [{ title: `write ${quote(better)}`, span: template.span, replacement, sure: false }];
}
