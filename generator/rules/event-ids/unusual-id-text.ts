import { literalText } from "../../model/id-pieces.js";
import type { TemplatePart } from "../../model/model.js";
import type { Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { type TemplateModel, templateOf } from "../queries/template-of.js";
import { defineEventRule } from "../rule.js";

/** A contract is only sound if its ids are printable ASCII without spaces (Server Event Parameters, 2026-02-12). */
export const unusualIdText = defineEventRule<{ readonly event: string }>({
  name: "unusual-id-text",
  severity: "warning",
  message: ({ event }) =>
    `the event id of ${quote(event)} contains spaces or letters that systems write differently`,
  note: "Ids are compared byte by byte; a space that one tool trims or an `é` in another encoding makes two ids, and Meta counts twice.",
  help: "use letters from A to Z, digits and characters such as `-`, `_` and `.`",
  check(event, report) {
    const template = templateOf(event);
    if (template === undefined) return;
    const spans = template.parts.flatMap((part) => unusualSpans(template, part));
    const [first, ...others] = [...new Set(spans)];
    if (first === undefined) return;
    report(
      { event: event.name },
      {
        at: { span: first, text: "not printable ASCII without spaces" },
        related: others.map((span) => ({ span, text: "neither is this" })),
      },
    );
  },
});

const PLAIN = /^[\x21-\x7e]*$/;

/** Where a part brings unusual characters into the id: the template itself, or the field that states its values. */
function unusualSpans({ span }: TemplateModel, part: TemplatePart): readonly Span[] {
  if (part.kind === "literal") {
    // Unprintable characters make the template unreadable, and are reported as such.
    return PLAIN.test(part.text) || /[\p{Cc}\u2028\u2029]/u.test(part.text) ? [] : [span];
  }
  const stated = literalText(part);
  const texts = stated === undefined ? (part.field.schema.enum ?? []).map(String) : [stated];
  return texts.every((text) => PLAIN.test(text)) ? [] : [part.field.origin.name.span];
}
