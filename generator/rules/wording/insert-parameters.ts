import type { Suggestion } from "../../diagnostic/diagnostic.js";
import type { EventModel } from "../../model/model.js";
import { listAll } from "../../text/list.js";
import { insertEntries } from "./insert-entries.js";

/** Proposes to declare parameters as required, in the style of the existing ones. */
export function insertParameters({ origin }: EventModel, names: readonly string[]): readonly Suggestion[] {
  const entries = names.map((name) => `${name}: required`);
  const { parameters, parametersSpan, mapSpan, keySpans } = origin;
  const [first] = parameters;
  const [key] = keySpans.values();
  const insertion =
    parametersSpan !== undefined && first !== undefined
      ? insertEntries(parametersSpan, entries, first.name.span)
      : // An empty or refused `parameters` has no position that is certain to be right.
        keySpans.has("parameters")
        ? undefined
        : insertEntries(mapSpan, [`parameters: { ${entries.join(", ")} }`], key);
  if (insertion === undefined) return [];
  return [{ title: `add ${listAll(names)} under \`parameters\``, ...insertion, sure: true }];
}
