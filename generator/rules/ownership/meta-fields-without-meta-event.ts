import type { EventAst } from "../../contract/ast.js";
import { listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { defineEventRule } from "../rule.js";

/** What only an event for Meta can have, and whether it was written. */
const META_FIELDS: readonly (readonly [key: string, isWritten: (event: EventAst) => boolean])[] = [
  ["mirrors", (event) => event.mirrors.length > 0],
  ["enrichers", (event) => event.enrichers.length > 0],
  ["eventId", (event) => event.eventId !== undefined],
  ["separateFrom", (event) => event.separateFrom.length > 0],
  ["actionSource", (event) => event.actionSources.length > 0],
  ["consent", (event) => event.consent !== undefined],
  ["pixels", (event) => event.pixels !== undefined],
  ["parameters", (event) => event.parameters.length > 0],
  ["userData", (event) => event.userData !== undefined],
  ["serverEvent", (event) => event.serverEvent.length > 0],
];

/** A contract is only valid if an event that Meta must not see says nothing about how Meta would (language 1.0). */
export const metaFieldsWithoutMetaEvent = defineEventRule<{
  readonly event: string;
  readonly keys: readonly string[];
}>({
  name: "meta-fields-without-meta-event",
  severity: "error",
  message: ({ event, keys }) => `${quote(event)} is not for Meta, yet has ${listAll(keys)}`,
  note: "Readers would believe that Meta gets the event, but nothing is ever sent.",
  help: "remove them and keep `canonicalSource`, `observers` and their `fields`; or name a `metaEvent`",
  check(event, report) {
    if (event.meta.kind !== "none") return;
    const written = META_FIELDS.filter(([, isWritten]) => isWritten(event.origin)).flatMap(([key]) => {
      const span = event.origin.keySpans.get(key);
      return span === undefined ? [] : [{ key, span }];
    });
    const [first, ...others] = written.toSorted((a, b) => a.span.start - b.span.start);
    if (first === undefined) return;
    report(
      { event: event.name, keys: [first, ...others].map(({ key }) => key) },
      {
        at: { span: first.span, text: "only an event for Meta has this" },
        related: [
          { span: event.meta.span, text: "Meta must not see it" },
          ...others.map(({ span }) => ({ span, text: "and this" })),
        ],
      },
    );
  },
});
