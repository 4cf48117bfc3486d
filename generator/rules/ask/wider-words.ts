import { faultsOf } from "../../checks/live-check.js";
import { valueRecipe } from "../../checks/value-recipe.js";
import type { ValueSchemaAst } from "../../contract/ast.js";
import type { Finding } from "../../model/finding.js";
import { readValue } from "../../model/read-value.js";
import type { Span, Spanned } from "../../source/source-file.js";
import { suggest } from "../../text/suggest.js";
import { TYPE_NAMES } from "../../value/type-names.js";
import type { ValueConstraints, ValueSchema } from "../../value/value-schema.js";
import type { YamlNode } from "../../yaml/node.js";

/** A word of a contract that lets through what is refused one level above. */
export interface WiderWord {
  readonly span: Span;
  /** What the level above says, for the label: "is a number, not text". */
  readonly text: string;
  /** What it may be instead, where that is known. */
  readonly meant: readonly string[];
}

/** The keywords that bound from below, and those that bound from above. */
const FLOORS = ["minimum", "exclusiveMinimum", "minLength", "minItems"] as const;
const CEILINGS = ["maximum", "maxLength", "maxItems"] as const;
const LIMITS = [...FLOORS, ...CEILINGS];

/** Finds the words that widen what stands above them. */
export function widerWords(base: ValueSchema, words: ValueSchemaAst): readonly WiderWord[] {
  const { type } = words;
  if (type !== undefined && !isNarrower(type.value, base.type)) {
    return [{ span: type.span, text: `this is ${TYPE_NAMES[base.type]}`, meant: [base.type] }];
  }
  const wider: WiderWord[] = [];
  for (const node of words.enum ?? []) wider.push(...widerChoice(base, node));
  for (const keyword of LIMITS) {
    const word = words[keyword];
    if (word !== undefined) wider.push(...widerLimit(base, keyword, word));
  }
  if (words.pattern !== undefined) wider.push(...widerPattern(base, words.pattern));
  if (base.uniqueItems === true && words.uniqueItems?.value === false) {
    wider.push({ span: words.uniqueItems.span, text: "no item may come twice here", meant: [] });
  }
  if (base.items !== undefined && words.items !== undefined)
    wider.push(...widerWords(base.items, words.items));
  return wider;
}

function isNarrower(type: string, base: string): boolean {
  return type === base || (type === "integer" && base === "number");
}

function widerChoice(base: ValueSchema, node: YamlNode): readonly WiderWord[] {
  const findings: Finding[] = [];
  const value = readValue(node, { type: base.type }, { findings, within: "" });
  const [fault] = faultsOf(valueRecipe(base, "sent"), value);
  // A value of another type, or one that cannot be read as written, is another rule's affair.
  if (fault === undefined || fault.rule === "type" || findings.length > 0) return [];
  const meant = fault.rule === "enum" ? suggest(String(value), (base.enum ?? []).map(String)) : [];
  return [{ span: node.span, text: fault.text, meant }];
}

function widerLimit(
  base: ValueSchema,
  keyword: (typeof LIMITS)[number],
  word: Spanned<number>,
): readonly WiderWord[] {
  const limit = limitOf(base, keyword);
  if (limit === undefined) return [];
  const isFloor = FLOORS.some((floor) => floor === keyword);
  if (isFloor ? word.value >= limit : word.value <= limit) return [];
  return [
    {
      span: word.span,
      text: isFloor ? `nothing below ${limit} is taken here` : `nothing above ${limit} is taken here`,
      meant: [String(limit)],
    },
  ];
}

/** `minimum` and `exclusiveMinimum` bound the same thing. */
function limitOf(base: ValueConstraints, keyword: (typeof LIMITS)[number]) {
  if (keyword === "exclusiveMinimum" || keyword === "minimum") return base.minimum ?? base.exclusiveMinimum;
  return base[keyword];
}

/** One pattern takes the place of the other, and whether it matches less cannot be told from the two. */
function widerPattern(base: ValueSchema, word: Spanned<string>): readonly WiderWord[] {
  if (base.pattern === undefined || word.value === base.pattern) return [];
  return [{ span: word.span, text: `it would take the place of ${base.pattern}`, meant: [] }];
}
