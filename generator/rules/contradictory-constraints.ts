import type { FieldAst, ValueSchemaAst } from "../contract/ast.js";
import type { Span } from "../source/source-file.js";
import type { ValueSchema } from "../value/value-schema.js";
import { defineRule } from "./rule.js";
import { schemasStating, subjectOf } from "./written-schemas.js";

/** What can contradict something: a word is told of where it stands, so one of them has to. */
const LIMITING = [
  "default",
  "items",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;

interface Contradiction {
  readonly span: Span;
  readonly text: string;
  /** The word that it contradicts, if that was written at the same place. */
  readonly other: Span | undefined;
}

/** A contract is only valid if some value satisfies each description (JSON Schema 2020-12). */
export const contradictoryConstraints = defineRule<{ readonly subject: string }>({
  name: "contradictory-constraints",
  severity: "error",
  message: ({ subject }) => `no value satisfies what is said of ${subject}`,
  why: "Every value would be refused, so the parameter, and with it each event that needs it, would never arrive.",
  mend: "let the limits leave room for the values that occur",
  check(context, report) {
    for (const written of schemasStating(context, LIMITING)) {
      const { field, schema } = written;
      const items = field.schema.items;
      const found = [
        ...contradictions(field.schema, schema),
        ...(items === undefined || schema.items === undefined ? [] : contradictions(items, schema.items)),
        ...fallbackBesideConstant(field),
      ];
      for (const { span, text, other } of found) {
        const related = other === undefined ? [] : [{ span: other, text: "this is what it contradicts" }];
        report({ subject: subjectOf(written) }, { at: { span, text }, related });
      }
    }
  },
});

/** Speaks at a word of this very place: what contradicts higher up was written, and is reported, there. */
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

function fallbackBesideConstant({ schema }: FieldAst): readonly Contradiction[] {
  if (schema.const === undefined || schema.default === undefined) return [];
  return [
    { span: schema.default.span, text: "nothing falls back where all is constant", other: schema.const.span },
  ];
}

function spanOf(word: ValueSchemaAst[keyof ValueSchemaAst]): Span | undefined {
  return word !== undefined && "span" in word ? (word.span as Span) : undefined;
}
