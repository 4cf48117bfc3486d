import { quote } from "../text/quote.js";
import { suggest } from "../text/suggest.js";
import { homeOfName } from "./home-of-name.js";
import { idPartMeaning } from "./id-part-meaning.js";
import { idPartSpan } from "./id-part-span.js";
import { meantInstead } from "./meant-instead.js";
import { defineRule } from "./rule.js";

/** A contract is only valid if every field of an id's template is a key or parameter of the event (language 1.0). */
export const unknownEventIdField = defineRule<{ readonly event: string; readonly field: string }>({
  name: "unknown-event-id-field",
  severity: "error",
  message: ({ event, field }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which the event does not have`,
  why: "Neither side could fill it in, and an id with a hole in it is the same for everybody.",
  mend: ({ field }) =>
    `declare it, under \`keys\` as \`${field}: string\` or among the required \`parameters\`; or correct the name`,
  check({ model, catalog }, report) {
    const declared = new Map(
      model.origin.events.map((event) => [
        event.name.value,
        new Set([...event.parameters, ...event.keys].map((field) => field.name.value)),
      ]),
    );
    const reported = new Set<string>();
    for (const finding of model.findings) {
      if (finding.kind !== "unknown-name" || finding.of !== "template-field") continue;
      const { name, within, candidates } = finding;
      // A declared name that is unknown is reported where it is declared; people and clocks have rules of their own.
      if (declared.get(within)?.has(name.value) === true) continue;
      if (idPartMeaning(catalog, name.value) !== undefined) continue;
      const place = `${name.span.file.path}:${name.span.start}:${name.value}`;
      if (reported.has(place)) continue;
      reported.add(place);
      const written = { value: name.value, span: idPartSpan(name.span, name.value) };
      const meant = suggest(name.value, candidates);
      const { at, suggestions } = meantInstead(written, meant, absent(homeOfName(catalog, name.value)));
      report(
        { event: within, field: name.value },
        {
          at,
          suggestions: (suggestions ?? []).map((one) => ({ ...one, replacement: `{${one.replacement}}` })),
        },
      );
    }
  },
});

function absent(home: string | undefined): string {
  if (home?.startsWith("a parameter") === true) return "a parameter that this event does not send";
  if (home?.startsWith("an identifier") === true) return "an identifier; ids are made of keys and parameters";
  return "neither a key nor a parameter of this event";
}
