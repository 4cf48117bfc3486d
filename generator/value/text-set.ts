import { JS, NFA, type ReadonlyNFA, transform, Words } from "refa";
import { onceFor } from "./once-for.js";
import { type ParsedPattern, parsePattern } from "./parse-pattern.js";
import { asksForProperty, isAnchored } from "./pattern-form.js";

/**
 * A set of texts, as an automaton that reads them by code point. Texts are well formed: half a surrogate pair is not
 * a character, and does not survive on its way to Meta.
 */
export type TextSet = ReadonlyNFA;

const CHARACTERS = { maxCharacter: 0x10ffff };

/** A longer repetition than this is treated as endless. */
const LONGEST_COUNTED = 64;

/** A pattern that needs more states is not analysed; each state may lead to every other. */
const MOST_STATES = 500;

/** Every text. */
export function anyText(): TextSet {
  return NFA.all(CHARACTERS);
}

/** Whether nothing is known about a set, so that it is every text. */
export function isAnyText({ initial, finals }: TextSet): boolean {
  return finals.has(initial) && initial.out.get(initial)?.isAll === true;
}

/** Only these texts. */
export function theseTexts(texts: Iterable<string>): TextSet {
  return NFA.fromWords(Array.from(texts, Words.fromStringToUnicode), CHARACTERS, NFA.nodeFactory);
}

/**
 * The texts that a pattern matches, and maybe more: never fewer. A pattern is searched for in a text, so one without
 * anchors allows characters that it does not mention. Lookarounds only narrow what is consumed, and are ignored.
 * Backreferences are not analysed.
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
    // It has backreferences, needs too many states, is nested too deep, or names a property that the library does not
    // know.
    return anyText();
  }
});

/** What a made-up text is made of, where there is a choice. */
const LIKELY = Array.from("1Aa-", (letter) => letter.codePointAt(0) ?? 0);

/** Some texts of a set, the shortest first, with letters and digits where there is a choice. */
export function someTexts(set: TextSet, most: number): readonly string[] {
  const texts: string[] = [];
  for (const word of set.wordSets()) {
    if (texts.length === most) break;
    const letters = word.map((set) => LIKELY.find((letter) => set.has(letter)) ?? set.ranges[0]?.min ?? 0);
    texts.push(Words.fromUnicodeToString(letters));
  }
  return texts;
}

type Expression = Parameters<typeof transform>[1];

/**
 * Adds to each class the characters that the library's version of Unicode has not assigned: in an engine with a later
 * version they may have the property.
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
