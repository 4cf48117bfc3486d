import type { EventModel, ExampleModel, FieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";
import { longestText, stepsFor } from "../../value/runaway-pattern.js";
import type { ValueSchema } from "../../value/value-schema.js";
import type { RuleContext } from "../rule.js";

/** All examples of a contract together may take an engine this many steps: some seconds. */
const MOST_STEPS = 1_000_000_000;

/**
 * The examples that are not held against their patterns, since those before them have used up the time for that. How
 * long it takes is worked out, not measured, so that a contract gets the same answer on every machine.
 */
export const slowExamples = onceFor(({ model }: RuleContext): ReadonlySet<ExampleModel> => {
  const slow = new Set<ExampleModel>();
  let steps = 0;
  for (const event of model.events) {
    const patterns = patternsOf(event);
    if (patterns.length === 0) continue;
    for (const example of event.examples) {
      steps += stepsOf(example, patterns);
      if (steps > MOST_STEPS) slow.add(example);
    }
  }
  return slow;
});

/** The patterns that take the longer, the longer a text is; each of an event's texts may meet any of them. */
function patternsOf({ keys, parameters, serverEvent }: EventModel): readonly string[] {
  const fields: readonly FieldModel[] = [...keys, ...parameters, ...serverEvent];
  const patterns = new Set(fields.flatMap(({ schema }) => patternsIn(schema)));
  return [...patterns].filter((pattern) => Number.isFinite(longestText(pattern)));
}

function patternsIn({ pattern, items, members = [] }: ValueSchema): readonly string[] {
  const inside = [...(items === undefined ? [] : [items]), ...members.map(({ schema }) => schema)];
  return [...(pattern === undefined ? [] : [pattern]), ...inside.flatMap(patternsIn)];
}

function stepsOf({ keys, parameters, serverEvent }: ExampleModel, patterns: readonly string[]): number {
  let steps = 0;
  for (const text of [keys, parameters, serverEvent].flatMap(textsIn)) {
    // Of a text that is too long, or meets a pattern that is refused, nothing is tried.
    const each = patterns.map((pattern) =>
      text.length > longestText(pattern) ? 0 : stepsFor(pattern, text.length),
    );
    steps += Math.max(...each);
  }
  return steps;
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
