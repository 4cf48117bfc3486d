import fc from "fast-check";
import { Words } from "refa";
import { expect, test } from "vitest";
import {
  anyText,
  isAnyText,
  type TextSet,
  textsMatching,
  theseTexts,
} from "../../generator/value/text-set.js";
import { shortTexts } from "../support/short-texts.js";

const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

function has(set: TextSet, text: string): boolean {
  return set.test(Words.fromStringToUnicode(text));
}

/** Which of these characters stand in some text of a set. */
function charsIn(set: TextSet, among: string): string {
  const points = [...set.wordSets()].flat();
  return Array.from(among)
    .filter((char) => points.some((chars) => chars.has(char.codePointAt(0) ?? 0)))
    .join("");
}

const FINITE: readonly (readonly [pattern: string, chars: string])[] = [
  ["^A-[0-9]{4}$", "-0123456789A"],
  ["^(?:web|shop)-\\d$", "-0123456789behopsw"],
  ["^(a|b?)$", "ab"],
  ["^(?<kind>x{0,2})y{0}$", "x"],
  ["^\\.\\/-?$", "-./"],
  ["^[\\]a\\-c]{3}$", "-]ac"],
  ["^[+--]$", "+,-"],
  ["^$", ""],
  ["^\\u0041\\x42\\n$", "AB"],
  ["^\\w$", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"],
  ["^\\W$", PRINTABLE.replace(/\w/g, "")],
  ["^\\s$", " "],
  ["^\\D$", PRINTABLE.replace(/\d/g, "")],
  ["^.$", PRINTABLE],
  ["^[^-]$", PRINTABLE.replace("-", "")],
  ["^[^\\w\\s]$", PRINTABLE.replace(/[\w ]/g, "")],
  ["^\\p{Lu}\\p{Nd}$", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ["^\\P{L}$", PRINTABLE.replace(/[A-Za-z]/g, "")],
  ["^(?=a)[a-c](?!-)$", "abc"],
  ["^\\ba\\B$", "a"],
  ["^a$|^b$", "ab"],
];

test.each(FINITE)("%s: the characters that it lets through", (pattern, chars) => {
  expect(charsIn(textsMatching(pattern), PRINTABLE)).toBe(chars);
});

test("characters are whole, and not cut into halves", () => {
  const set = textsMatching("^[😀á-ã]{2}$");
  expect(["😀á", "ââ", "😀", "😁á"].map((text) => has(set, text))).toEqual([true, true, false, false]);
  expect(["😀", "😁"].map((text) => has(theseTexts(["😀"]), text))).toEqual([true, false]);
});

test("letters that only a later version of Unicode knows are let in", () => {
  const set = textsMatching("^\\p{L}$");
  // Of Unicode 13: Yezidi. The library's tables are older, and the engines' are not.
  expect(["é", "\u{10e80}", "7", "-"].map((text) => has(set, text))).toEqual([true, true, false, false]);
});

test.each([
  "[0-9]+",
  "^[0-9]+",
  "^a|b$",
  "^(a)\\1$",
  "^(?=(-*))\\1$",
  "^((a{60}){60})$",
  "^\\p{Script=Yezidi}$",
  "^(",
])("of %s nothing is known", (pattern) => {
  expect(isAnyText(textsMatching(pattern))).toBe(true);
});

test("what is known to be everything but little is not anything", () => {
  expect(isAnyText(anyText())).toBe(true);
  expect(["^.*$", "^[^-]*$", "^[^]+$"].map((pattern) => isAnyText(textsMatching(pattern)))).toEqual([
    false,
    false,
    false,
  ]);
});

const CHARS = "a1-é";
const TEXTS = shortTexts(CHARS, 4);

const atom = fc.constantFrom(
  ...["a", "1", "-", "é", ".", "\\d", "\\w", "\\W", "\\s", "\\D", "[a-f]", "[^-]", "[^\\d]", "[a-]", "[^]"],
  ...["\\p{L}", "\\P{L}", "[\\p{N}-]", "[^\\p{L}]", "\\x61", "\\u{e9}", "[]"],
);

const assertion = fc.constantFrom("^", "$", "\\b", "\\B", "(?=a)", "(?!-)", "(?<=1)", "(?<!a)", "(?=(a*))");

const quantifier = fc.constantFrom("", "", "?", "*", "+", "+?", "{2}", "{0}", "{0,1}", "{1,3}?", "{2,}");

/** Patterns out of atoms, groups and quantifiers, and what else is given. */
function patternsOf(...more: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const { choice } = fc.letrec<{ choice: string; piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.tuple(atom, quantifier).map((both) => both.join("")),
      ...more,
      fc.tuple(fc.constantFrom("(", "(?:"), tie("choice"), quantifier).map(([open, inner, times]) => {
        return `${open}${inner})${times}`;
      }),
    ),
    choice: fc
      .array(
        fc.array(tie("piece"), { maxLength: 3 }).map((pieces) => pieces.join("")),
        { minLength: 1, maxLength: 2 },
      )
      .map((alternatives) => alternatives.join("|")),
  }));
  return choice;
}

test("no text that a pattern lets through lies outside of its set", () => {
  const reference = fc.constantFrom("(a|-)\\1", "(1*)-\\1?");
  const pattern = fc
    .tuple(fc.constantFrom("^(?:", "^", ""), patternsOf(assertion, reference), fc.constantFrom(")$", "$", ""))
    .map((pieces) => pieces.join(""))
    .filter((source) => isValid(source));
  let passed = 0;
  fc.assert(
    fc.property(pattern, (source) => {
      const regExp = new RegExp(source, "u");
      const set = textsMatching(source);
      const passing = TEXTS.filter((text) => regExp.test(text));
      passed += passing.length;
      expect(passing.filter((text) => !has(set, text))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(passed).toBeGreaterThan(10_000);
});

test("a pattern that only says what it consumes is read exactly", () => {
  fc.assert(
    fc.property(patternsOf(), (inner) => {
      const source = `^(?:${inner})$`;
      const regExp = new RegExp(source, "u");
      const set = textsMatching(source);
      expect(TEXTS.filter((text) => has(set, text))).toEqual(TEXTS.filter((text) => regExp.test(text)));
    }),
    { numRuns: 500 },
  );
});

test("no text at all upsets the reading of patterns", () => {
  const noise = fc.string({ unit: fc.constantFrom(..."^$()[]{}|\\?*+-,01ab<>:=!.upP") });
  fc.assert(
    fc.property(noise, (text) => {
      expect(isAnyText(textsMatching(`^${text}$`))).toBeTypeOf("boolean");
    }),
  );
});

function isValid(source: string): boolean {
  try {
    return new RegExp(source, "u").source.length > 0;
  } catch {
    return false;
  }
}
