import type { FieldAst } from "../../contract/ast.js";
import type { EventModel, ExampleModel, FieldModel } from "../../model/model.js";
import type { JsonValue } from "../../value/json-value.js";
import { onceFor } from "../../value/once-for.js";
import { longestText, stepsFor } from "../../value/runaway-pattern.js";
import type { ValueSchema } from "../../value/value-schema.js";
import type { RuleContext } from "../rule.js";
import { schemasWithValues, statedValues } from "./stated-values.js";
import type { WrittenSchema } from "./written-schemas.js";

/** All values of a contract together may take an engine this many steps: some seconds. */
const MOST_STEPS = 1_000_000_000;

/** What is not held against its patterns, since what comes before it has used up the time for that. */
export interface TooSlow {
  /** Fields whose constants, defaults and choices are not. */
  readonly fields: ReadonlySet<FieldAst>;
  readonly examples: ReadonlySet<ExampleModel>;
}

/**
 * Everything that a contract states has one budget of steps: first constants, defaults and choices, then examples. How
 * long it takes is worked out, not measured, so that a contract gets the same answer on every machine.
 */
export const tooSlow = onceFor((context: RuleContext): TooSlow => {
  const fields = new Set<FieldAst>();
  const examples = new Set<ExampleModel>();
  let steps = 0;
  for (const written of schemasWithValues(context)) {
    const patterns = slowOnes([...patternsIn(written.schema), ...sharedPattern(written)]);
    if (patterns.length === 0) continue;
    // A value is held against what is written and against each level above.
    steps += statedValues(written).reduce((sum, { node }) => {
      return node.kind === "scalar" ? sum + stepsOf(node.source, patterns) : sum;
    }, 0);
    if (steps > MOST_STEPS) fields.add(written.field);
  }
  for (const event of context.model.events) {
    const patterns = patternsOf(event);
    if (patterns.length === 0) continue;
    for (const example of event.examples) {
      const { keys, parameters, serverEvent } = example;
      for (const text of [keys, parameters, serverEvent].flatMap(textsIn)) steps += stepsOf(text, patterns);
      if (steps > MOST_STEPS) examples.add(example);
    }
  }
  return { fields, examples };
});

/** The patterns that take the longer, the longer a text is; each of an event's texts may meet any of them. */
function patternsOf({ keys, parameters, serverEvent }: EventModel): readonly string[] {
  const fields: readonly FieldModel[] = [...keys, ...parameters, ...serverEvent];
  return slowOnes(fields.flatMap(({ schema }) => patternsIn(schema)));
}

function slowOnes(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)].filter((pattern) => Number.isFinite(longestText(pattern)));
}

function patternsIn({ pattern, items, members = [] }: ValueSchema): readonly string[] {
  const inside = [...(items === undefined ? [] : [items]), ...members.map(({ schema }) => schema)];
  return [...(pattern === undefined ? [] : [pattern]), ...inside.flatMap(patternsIn)];
}

function sharedPattern({ shared }: WrittenSchema): readonly string[] {
  const pattern = shared?.schema.pattern;
  return pattern === undefined ? [] : [pattern.value];
}

/** Of a text that is too long, or meets a pattern that is refused, nothing is tried. */
function stepsOf(text: string, patterns: readonly string[]): number {
  const each = patterns.map((pattern) =>
    text.length > longestText(pattern) ? 0 : stepsFor(pattern, text.length),
  );
  return Math.max(...each);
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
