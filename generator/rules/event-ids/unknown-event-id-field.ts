import { findByName } from "../../catalog/find-by-name.js";
import type { EventAst } from "../../contract/ast.js";
import { listAny } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import { suggestIn } from "../../value/suggest-in.js";
import { idPartMeaning } from "../queries/id-part-meaning.js";
import { idPartSpan } from "../queries/id-part-span.js";
import { isMisspelled } from "../queries/misspelled-name.js";
import { defineRule } from "../rule.js";
import { nameSuggestions } from "../wording/name-suggestions.js";

/** A contract is only valid if every field of an id's template is a key or parameter of the event (language 1.0). */
export const unknownEventIdField = defineRule<{
  readonly event: string;
  readonly field: string;
  readonly known: "parameter" | "own" | "identifier" | undefined;
  readonly meant: readonly string[];
}>({
  name: "unknown-event-id-field",
  severity: "error",
  message: ({ event, field }) =>
    `the event id of ${quote(event)} is made of ${quote(field)}, which the event does not have`,
  note: "Neither side could fill it in, and an id with a missing part is the same for everyone.",
  help: ({ field, known, meant }) => {
    if (known === "parameter" || known === "own") return `write \`${field}: required\` under \`parameters\``;
    if (known === "identifier")
      return "build the id from a key or a required parameter that identifies the occurrence";
    if (meant.length > 0) return `write ${listAny(meant)}`;
    return `correct the name, or declare it under \`keys\` as \`${field}: string\``;
  },
  check({ model, catalog }, report) {
    const own = new Set(model.origin.parameters.map((field) => field.name.value));
    const events = new Map(model.origin.events.map((event) => [event.name.value, event]));
    for (const finding of model.findings) {
      if (finding.kind !== "unknown-name" || finding.of !== "template-field") continue;
      const { name, within, candidates } = finding;
      // A declared name that is unknown is reported where it is declared; people and clocks have rules of their own.
      if (!needsField(events.get(within), name.value)) continue;
      if (idPartMeaning(catalog, name.value) !== undefined) continue;
      if (isMisspelled(model, catalog, within, name.value)) continue;
      const known = findByName(catalog.parameters, name.value)
        ? "parameter"
        : own.has(name.value)
          ? "own"
          : findByName(catalog.userDataKeys, name.value) && "identifier";
      const part = { value: name.value, span: idPartSpan(name.span, name.value) };
      const meant = suggestIn(candidates)(name.value);
      const { at, suggestions = [] } = nameSuggestions(part, meant, ABSENT[known ?? "unknown"]);
      report(
        { event: within, field: name.value, known, meant },
        {
          at,
          suggestions:
            part.span === name.span
              ? []
              : suggestions.map((one) => ({ ...one, replacement: `{${one.replacement}}` })),
        },
      );
    }
  },
});

const ABSENT = {
  parameter: "a parameter that this event does not send",
  own: "defined for the contract, but no parameter of this event",
  identifier: "an identifier; ids are made of keys and parameters",
  unknown: "neither a key nor a parameter of this event",
};

function needsField(event: EventAst | undefined, name: string): boolean {
  if (event === undefined || event.metaEvent?.kind === "none") return false;
  return ![...event.parameters, ...event.keys].some((field) => field.name.value === name);
}
