import type { ValueSchemaAst } from "../../contract/ast.js";
import type { Span } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";
import { LIMIT_KEYWORDS, type ValueSchema } from "../../value/value-schema.js";
import type { RuleContext } from "../rule.js";
import { schemasStating } from "./written-schemas.js";

/**
 * Keywords that can contradict another. A contradiction is reported at a keyword, so one of the two must be written
 * here.
 */
const LIMITING = ["items", "uniqueItems", ...LIMIT_KEYWORDS] as const;

/** Two keywords that no value satisfies together. */
export interface Contradiction {
  readonly span: Span;
  readonly text: string;
  /** The keyword that it contradicts, if that was written at the same place. */
  readonly other: Span | undefined;
}

/** The limits that contradict each other, by the names of the values they limit. */
export const contradictoryLimits = onceFor(
  (context: RuleContext): ReadonlyMap<Span, readonly Contradiction[]> => {
    const known = new Map<Span, readonly Contradiction[]>();
    for (const { field, schema } of schemasStating(context, LIMITING)) {
      const items = field.schema.items;
      const found = [
        ...contradictions(field.schema, schema),
        ...(items === undefined || schema.items === undefined ? [] : contradictions(items, schema.items)),
      ];
      if (found.length > 0) known.set(field.name.span, found);
    }
    return known;
  },
);

/** Reports at a keyword written here: a contradiction on a higher level is reported there. */
function contradictions(words: ValueSchemaAst, schema: ValueSchema): readonly Contradiction[] {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = schema;
  const { minLength = 0, maxLength = Infinity, minItems = 0, maxItems = Infinity, items } = schema;
  const found: Contradiction[] = [];
  const pair = (text: string, first: keyof ValueSchemaAst, second: keyof ValueSchemaAst) => {
    const [at, other] = [words[second], words[first]].map(spanOf).filter((span) => span !== undefined);
    if (at !== undefined) found.push({ span: at, text, other });
  };
  const floor = exclusiveMinimum >= minimum ? "exclusiveMinimum" : "minimum";
  const isEmpty = minimum > maximum || exclusiveMinimum >= maximum;
  const least = Math.max(Math.ceil(minimum), Math.floor(exclusiveMinimum) + 1);
  const hasNoWhole = schema.type === "integer" && !isEmpty && least > Math.floor(maximum);
  const choices = schema.uniqueItems === true && items?.enum !== undefined ? items.enum.length : Infinity;
  if (isEmpty) {
    pair(`nothing lies between ${Math.max(minimum, exclusiveMinimum)} and ${maximum}`, floor, "maximum");
  }
  if (hasNoWhole) pair("no whole number lies between the limits", floor, "maximum");
  if (minLength > maxLength) {
    pair(`no text has at least ${minLength} and at most ${maxLength} characters`, "minLength", "maxLength");
  }
  if (minItems > maxItems) {
    pair(`no list has at least ${minItems} and at most ${maxItems} items`, "minItems", "maxItems");
  }
  if (minItems > choices) pair(`only ${choices} different items are allowed`, "uniqueItems", "minItems");
  return found;
}

function spanOf(word: ValueSchemaAst[keyof ValueSchemaAst]): Span | undefined {
  return word !== undefined && "span" in word ? (word.span as Span) : undefined;
}
