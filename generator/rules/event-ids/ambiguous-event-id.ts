import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { type AmbiguousParts, ambiguousParts } from "../../model/ambiguous-parts.js";
import { borderRemedies } from "../../model/border-remedies.js";
import { partTexts } from "../../model/id-pieces.js";
import { joinWords, listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { isAnyText } from "../../value/text-set.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { piecesOf, resolvedTemplateOf, type TemplateModel } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event id tells where each of its parts ends (language 1.0). */
export const ambiguousEventId = defineEventRule<{
  readonly event: string;
  readonly border: AmbiguousParts;
  readonly separator: string | undefined;
  readonly narrowed: readonly string[];
}>({
  name: "ambiguous-event-id",
  severity: "error",
  message: ({ event, border: { left, right } }) =>
    `the event id of ${quote(event)} does not tell where ${quote(left.name)} ends and ${quote(right.name)} begins`,
  note: ({ border: { example } }) =>
    `${example === undefined ? "Different values can give the same id" : sameId(example)}: Meta treats two conversions as one and drops the second.`,
  help: ({ border: { left, between }, separator, narrowed }) => {
    const narrow = listAny(narrowed.length === 0 ? [left.name] : narrowed);
    const omitted = Array.from(between).length === 1 ? quote(between) : `a character of ${quote(between)}`;
    if (separator === undefined) {
      return between === ""
        ? `give ${narrow} an \`enum\`, or a \`pattern\` between ^ and $ that excludes a character, and separate the two with that`
        : `give ${narrow} an \`enum\`, or a \`pattern\` between ^ and $, that excludes ${omitted}`;
    }
    return between === ""
      ? `separate the two with a character such as ${quote(separator)}, or give all values of ${narrow} the same length, as \`^[0-9]{8}$\` does`
      : `separate the two with ${quote(separator)}, or narrow ${narrow} by an \`enum\` or a \`pattern\` that excludes ${omitted}`;
  },
  check(event, report) {
    const template = resolvedTemplateOf(event);
    if (template === undefined) return;
    const pieces = piecesOf(template);
    for (const border of ambiguousParts(pieces)) {
      const { separator, narrowed } = borderRemedies(pieces, border);
      const names = [...new Set(narrowed.map(({ name }) => name))];
      const told = new Set([border.left.name, ...names]);
      report(
        { event: event.name, border, separator, narrowed: names },
        {
          at: { span: idPartSpan(template.span, border.left.name), text: blame(border) },
          related: event.origin.keys
            .concat(event.origin.parameters)
            .filter(({ name }) => told.has(name.value))
            .map(({ name }) => ({
              span: name.span,
              text: `the possible values of ${quote(name.value)} are defined here`,
            })),
          suggestions: separator === undefined ? [] : parted(template, border, separator),
        },
      );
    }
  },
});

function sameId([one, other]: NonNullable<AmbiguousParts["example"]>): string {
  return `${values(one)} give the same id as ${values(other)}`;
}

function values(texts: readonly string[]): string {
  return joinWords(
    texts.map((text) => (text === "" ? "nothing" : quote(text))),
    "and",
  );
}

function blame({ left, between }: AmbiguousParts): string {
  if (between === "") return "nothing separates it from what follows";
  if (isAnyText(partTexts(left.schema))) return `can contain anything, including ${quote(between)}`;
  return Array.from(between).length === 1
    ? `can contain ${quote(between)} itself`
    : `${quote(between)} does not show where it ends`;
}

function parted(template: TemplateModel, border: AmbiguousParts, separator: string): readonly Suggestion[] {
  const { left, right, between } = border;
  const written = `{${left.name}}${between}{${right.name}}`;
  const better = `{${left.name}}${separator}{${right.name}}`;
  if (!template.text.includes(written)) return [];
  const replacement = JSON.stringify(template.text.replace(written, () => better));
  return [{ title: `write ${quote(better)}`, span: template.span, replacement, sure: false }];
}
