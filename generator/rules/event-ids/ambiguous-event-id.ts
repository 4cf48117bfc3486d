import type { Label, Suggestion } from "../../diagnostic/diagnostic.js";
import { type AmbiguousParts, ambiguousParts } from "../../model/ambiguous-parts.js";
import { type BorderRemedies, borderRemedies } from "../../model/border-remedies.js";
import { type IdPiece, type PartPiece, partTexts } from "../../model/id-pieces.js";
import type { EventModel } from "../../model/model.js";
import { joinWords, listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import { isAnyText } from "../../value/text-set.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { piecesOf, resolvedTemplateOf, type TemplateModel } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only valid if an event id tells where each of its parts ends (language 1.0). */
export const ambiguousEventId = defineEventRule<{
  readonly event: string;
  readonly border: AmbiguousParts;
  readonly remedies: () => BorderRemedies;
}>({
  name: "ambiguous-event-id",
  severity: "error",
  message: ({ event, border: { left, right } }) =>
    `the event id of ${quote(event)} does not tell where ${quote(left.name)} ends and ${quote(right.name)} begins`,
  note: ({ border: { example } }) =>
    `${example === undefined ? "Different values can give the same id" : sameId(example)}: Meta treats two conversions as one and drops the second.`,
  help: ({ border: { left, between }, remedies }) => {
    const { separator, narrowed } = remedies();
    const narrow = listAny(narrowed.length === 0 ? [left.name] : namesOf(narrowed));
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
      const remedies = () => remediesOf(pieces)(border);
      report(
        { event: event.name, border, remedies },
        {
          at: { span: idPartSpan(template.span, border.left.name), text: blame(border) },
          related: () => definitions(event, [border.left, ...remedies().narrowed]),
          suggestions: () => parted(template, border, remedies()),
        },
      );
    }
  },
});

/** All that is said of a boundary asks for them, and to try them out takes time. */
const remediesOf = onceFor((pieces: readonly IdPiece[]) =>
  onceFor((border: AmbiguousParts) => borderRemedies(pieces, border)),
);

function namesOf(parts: readonly PartPiece[]): readonly string[] {
  return [...new Set(parts.map(({ name }) => name))];
}

function definitions({ origin }: EventModel, parts: readonly PartPiece[]): readonly Label[] {
  const told = new Set(namesOf(parts));
  return [...origin.keys, ...origin.parameters]
    .filter(({ name }) => told.has(name.value))
    .map(({ name }) => ({
      span: name.span,
      text: `the possible values of ${quote(name.value)} are defined here`,
    }));
}

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

function parted(
  template: TemplateModel,
  border: AmbiguousParts,
  { separator }: BorderRemedies,
): readonly Suggestion[] {
  if (separator === undefined) return [];
  const { left, right, between } = border;
  const written = `{${left.name}}${between}{${right.name}}`;
  const better = `{${left.name}}${separator}{${right.name}}`;
  if (!template.text.includes(written)) return [];
  const replacement = JSON.stringify(template.text.replace(written, () => better));
  return [{ title: `write ${quote(better)}`, span: template.span, replacement, sure: false }];
}
