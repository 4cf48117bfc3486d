import type { Violation } from "../runtime/shared/violation.js";
import type { JsonValue } from "../value/json-value.js";
import { onceFor } from "../value/once-for.js";
import type { ValueSchema } from "../value/value-schema.js";
import { faultsOf } from "./live-reader.js";
import { valueRecipe } from "./value-recipe.js";

/** The first that is wrong with a value as it is sent. Of thousands of choices each may be held against thousands. */
export function firstFault(schema: ValueSchema, value: JsonValue): Violation | undefined {
  if (
    typeof value !== "string" ||
    schema.type !== "string" ||
    schema.enum === undefined ||
    schema.const !== undefined
  ) {
    return readFault(schema, value);
  }
  const choices = choicesOf(schema);
  if (choices.texts.has(value)) return undefined;
  // All that is no choice breaks the same rule.
  choices.fault ??= readFault(schema, value);
  return choices.fault;
}

/** The choices of a schema as text, for suggestions. */
export const choiceNames = onceFor((schema: ValueSchema): readonly string[] =>
  (schema.enum ?? []).map(String),
);

const choicesOf = onceFor(
  (schema: ValueSchema): { readonly texts: ReadonlySet<string>; fault?: Violation | undefined } => ({
    texts: new Set(choiceNames(schema)),
  }),
);

function readFault(schema: ValueSchema, value: JsonValue): Violation | undefined {
  return faultsOf(valueRecipe(schema, "sent"), value)[0];
}
