import { JS, NFA, type ReadonlyNFA, transform, Words } from "refa";
import { onceFor } from "./once-for.js";
import { type ParsedPattern, parsePattern } from "./parse-pattern.js";
import { asksForProperty, isAnchored } from "./pattern-form.js";

/**
 * A set of texts, as an automaton that reads them by code point. Texts are well formed: half a surrogate pair is no
 * character, and does not survive its way to Meta.
 */
export type TextSet = ReadonlyNFA;

const CHARACTERS = { maxCharacter: 0x10ffff };

/** A repetition that may go on for longer than this is taken to go on for ever. */
const LONGEST_COUNTED = 64;

/** A pattern that needs more states is not looked into; each state may lead to every other. */
const MOST_STATES = 500;

/** Every text. */
export function anyText(): TextSet {
  return NFA.all(CHARACTERS);
}

/** Whether nothing is known of a set: that it is every text. */
export function isAnyText({ initial, finals }: TextSet): boolean {
  return finals.has(initial) && initial.out.get(initial)?.isAll === true;
}

/** These texts and no other. */
export function theseTexts(texts: Iterable<string>): TextSet {
  return NFA.fromWords(Array.from(texts, Words.fromStringToUnicode), CHARACTERS, NFA.nodeFactory);
}

/**
 * The texts that a pattern lets through, and maybe more: never fewer. A pattern is searched for in a text, so that
 * one that is not anchored lets characters through which it does not mention. Looking around only narrows what is
 * consumed, and is passed over. What refers back is not looked into.
 */
export function textsMatching(source: string): TextSet {
  const parsed = parsePattern(source);
  return parsed === undefined ? anyText() : textsOf(parsed);
}

const textsOf = onceFor((parsed: ParsedPattern): TextSet => {
  if (!isAnchored(parsed)) return anyText();
  try {
    const { expression } = JS.Parser.fromAst(parsed).parse({
      assertions: "ignore",
      backreferences: "throw",
      maxBackreferenceWords: 0,
    });
    const read = asksForProperty(parsed) ? withUnassigned(expression) : expression;
    return NFA.fromRegex(
      read,
      CHARACTERS,
      { infinityThreshold: LONGEST_COUNTED },
      new NFA.LimitedNodeFactory(MOST_STATES),
    );
  } catch {
    // It refers back, needs too many states, nests too deep, or names a property that the library does not know.
    return anyText();
  }
});

type Expression = Parameters<typeof transform>[1];

/**
 * Lets the characters into each class that the library's version of Unicode has not assigned: an engine of a later
 * version may find that they have the property which is asked for.
 */
function withUnassigned(expression: Expression): Expression {
  const property = { kind: "property", key: "General_Category", value: "Unassigned" } as const;
  const unassigned = JS.createCharSet([{ ...property, strings: false, negate: false }], { unicode: true });
  return transform(
    {
      onCharacterClass: (node) => {
        node.characters = node.characters.union(unassigned);
      },
    },
    expression,
  );
}
