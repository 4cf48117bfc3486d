import type { Suggestion } from "../diagnostic/diagnostic.js";
import type { EventModel } from "../model/model.js";
import type { Span } from "../source/source-file.js";
import { listAll } from "../text/list.js";

/** Proposes to declare parameters as required, in the style of what stands there. */
export function insertParameters(event: EventModel, names: readonly string[]): readonly Suggestion[] {
  const title = `add ${listAll(names)} under \`parameters\``;
  const first = event.origin.parameters[0]?.name.span;
  if (first !== undefined)
    return [
      insertion(
        title,
        first,
        names.map((name) => `${name}: required`),
      ),
    ];
  // An empty or refused `parameters` has no place that is sure to be right.
  if (event.origin.keySpans.has("parameters")) return [];
  const [before] = event.origin.keySpans.values();
  if (before === undefined) return [];
  return [
    insertion(title, before, [`parameters: { ${names.map((name) => `${name}: required`).join(", ")} }`]),
  ];
}

/** Puts entries before a key: on lines of their own where the key begins one, else parted by commas. */
function insertion(title: string, before: Span, entries: readonly string[]): Suggestion {
  const { file, start } = before;
  const lead = /[^\r\n]*$/.exec(file.text.slice(0, start))?.[0] ?? "";
  const separator = /^[ ]*$/.test(lead) ? `\n${lead}` : ", ";
  const replacement = entries.map((entry) => `${entry}${separator}`).join("");
  return { title, span: { file, start, end: start }, replacement, sure: true };
}
