import type { ValueSchemaAst } from "../../contract/ast.js";
import type { Finding } from "../../model/finding.js";
import { readValue } from "../../model/read-value.js";
import { choiceNames, firstFault } from "../../readers/first-fault.js";
import type { Span, Spanned } from "../../source/source-file.js";
import { suggestIn } from "../../value/suggest-in.js";
import { TYPE_NAMES } from "../../value/type-names.js";
import {
  CONSTRAINTS,
  LIMIT_KEYWORDS,
  type LimitKeyword,
  type ValueConstraints,
  type ValueSchema,
} from "../../value/value-schema.js";
import type { YamlNode } from "../../yaml/node.js";

/** A keyword in a contract that allows what the level above refuses. */
export interface WideningKeyword {
  readonly span: Span;
  /** What the level above says, for the label: "is a number, not text". */
  readonly text: string;
  /** What it may be instead, where that is known. */
  readonly meant: readonly string[];
}

/** Finds the keywords that widen what the level above says. */
export function wideningKeywords(base: ValueSchema, words: ValueSchemaAst): readonly WideningKeyword[] {
  const { type } = words;
  if (type !== undefined && !isNarrower(type.value, base.type)) {
    return [{ span: type.span, text: `this is ${TYPE_NAMES[base.type]}`, meant: [base.type] }];
  }
  const wider: WideningKeyword[] = [];
  for (const node of words.enum ?? []) wider.push(...widerChoice(base, node));
  for (const keyword of LIMIT_KEYWORDS) {
    const word = words[keyword];
    if (word !== undefined) wider.push(...widerLimit(base, keyword, word));
  }
  if (words.pattern !== undefined) wider.push(...widerPattern(base, words.pattern));
  if (base.uniqueItems === true && words.uniqueItems?.value === false) {
    wider.push({ span: words.uniqueItems.span, text: "no item may appear twice here", meant: [] });
  }
  if (base.items !== undefined && words.items !== undefined)
    wider.push(...wideningKeywords(base.items, words.items));
  return wider;
}

function isNarrower(type: string, base: string): boolean {
  return type === base || (type === "integer" && base === "number");
}

function widerChoice(base: ValueSchema, node: YamlNode): readonly WideningKeyword[] {
  const findings: Finding[] = [];
  const value = readValue(node, { type: base.type }, { findings, within: "" });
  const fault = firstFault(base, value);
  // Another rule reports a value of another type, or one that cannot be read as written.
  if (fault === undefined || fault.rule === "type" || findings.length > 0) return [];
  const meant = fault.rule === "enum" ? suggestIn(choiceNames(base))(String(value)) : [];
  return [{ span: node.span, text: fault.text, meant }];
}

function widerLimit(
  base: ValueSchema,
  keyword: LimitKeyword,
  word: Spanned<number>,
): readonly WideningKeyword[] {
  const limit = limitOf(base, keyword);
  if (limit === undefined) return [];
  const isFloor = CONSTRAINTS[keyword].bound === "floor";
  if (isFloor ? word.value >= limit : word.value <= limit) return [];
  return [
    {
      span: word.span,
      text: isFloor ? `nothing below ${limit} is allowed here` : `nothing above ${limit} is allowed here`,
      meant: [String(limit)],
    },
  ];
}

/** `minimum` and `exclusiveMinimum` bound the same thing. */
function limitOf(base: ValueConstraints, keyword: LimitKeyword) {
  if (keyword === "exclusiveMinimum" || keyword === "minimum") return base.minimum ?? base.exclusiveMinimum;
  return base[keyword];
}

/** One pattern replaces the other, and it cannot be determined whether it matches less. */
function widerPattern(base: ValueSchema, word: Spanned<string>): readonly WideningKeyword[] {
  if (base.pattern === undefined || word.value === base.pattern) return [];
  return [{ span: word.span, text: `it would replace ${base.pattern}`, meant: [] }];
}
