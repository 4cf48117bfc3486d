import fc from "fast-check";
import { expect, test } from "vitest";
import { ambiguousParts } from "../../generator/model/ambiguous-parts.js";
import { charsOf, EVERY_CHAR, hasChar, shareChar, uniteRanges } from "../../generator/model/char-set.js";
import { type IdPiece, partText } from "../../generator/model/id-pieces.js";
import { idsMayMeet } from "../../generator/model/ids-may-meet.js";
import { isPattern, patternText } from "../../generator/model/pattern-text.js";

test("ranges unite where they overlap or touch", () => {
  expect(
    uniteRanges([
      { first: 5, last: 9 },
      { first: 1, last: 2 },
      { first: 3, last: 3 },
      { first: 20, last: 30 },
      { first: 22, last: 24 },
    ]),
  ).toEqual([
    { first: 1, last: 3 },
    { first: 5, last: 9 },
    { first: 20, last: 30 },
  ]);
});

test("sets count whole characters", () => {
  expect(charsOf("ba😀a")).toEqual([
    { first: 0x61, last: 0x62 },
    { first: 0x1f600, last: 0x1f600 },
  ]);
  expect(hasChar(charsOf("x😀"), "😀")).toBe(true);
  expect(hasChar(charsOf("x😀"), "😁")).toBe(false);
  expect(shareChar(charsOf("abc"), charsOf("xyzc"))).toBe(true);
  expect(shareChar(charsOf("abc"), charsOf("xyz"))).toBe(false);
});

const READ: readonly (readonly [pattern: string, chars: string, mayBeEmpty: boolean])[] = [
  ["^A-[0-9]{4}$", "A-0123456789", false],
  ["^[A-C_]*$", "ABC_", true],
  ["^(?:web|shop)-\\d+$", "webshop-0123456789", false],
  ["^(a|b?)$", "ab", true],
  ["^(?:a|)$", "a", true],
  ["^(?<kind>x{0,2})y{0}$", "xy", true],
  ["^\\.\\/\\-?$".replace("\\-", "-"), "./-", false],
  ["^[\\]a\\-c]+?$", "]a-c", false],
  ["^[+--]$", "+,-", false],
  ["^$", "", true],
  ["^😀[á-ã]$", "😀áâã", false],
];

test.each(READ)("%s is read", (pattern, chars, mayBeEmpty) => {
  expect(patternText(pattern)).toEqual({ chars: charsOf(chars), mayBeEmpty });
});

test.each([
  "[0-9]+",
  "^[0-9]+",
  "[0-9]+$",
  "^a|b$",
  "^.$",
  "^[^-]+$",
  "^\\D$",
  "^\\W$",
  "^\\p{L}$",
  "^\\u0041$",
  "^\\n$",
  "^(?=a)[a-z]$",
  "^(?!a)[a-z]$",
  "^(?<=a)b$",
  "^(a)\\1$",
  "^a$b$",
  "^(a$)$",
  "^\\bab$",
  "^[\\b]$",
  "^(a$",
  `^${"(".repeat(60)}a${")".repeat(60)}$`,
])("of %s nothing is known", (pattern) => {
  expect(patternText(pattern)).toBeUndefined();
});

test("a pattern is one under the flag u", () => {
  expect([isPattern("^[a-z]{2,}$"), isPattern("^(a$"), isPattern("\\-"), isPattern("a{1")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

/** A piece of a pattern, and a text that it lets through. */
type Sampled = readonly [pattern: string, text: string];

const atom = fc.constantFrom<Sampled>(
  ["a", "a"],
  ["\\.", "."],
  ["[0-9]", "7"],
  ["[a-f_-]", "-"],
  ["[a-f_-]", "f"],
  ["\\d", "0"],
  ["\\w", "Z"],
  ["[\\d.é-ü]", "ö"],
);

const QUANTIFIERS: readonly (readonly [quantifier: string, times: number])[] = [
  ["", 1],
  ["?", 0],
  ["?", 1],
  ["*", 0],
  ["*", 3],
  ["+", 1],
  ["+?", 2],
  ["{2}", 2],
  ["{0,1}", 0],
  ["{1,3}?", 3],
  ["{0,}", 0],
];

const { sequence } = fc.letrec<{ piece: Sampled; sequence: Sampled }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    atom,
    fc
      .tuple(fc.constantFrom("(", "(?:"), fc.array(tie("sequence"), { minLength: 1, maxLength: 2 }))
      .map(
        ([open, all]): Sampled => [
          `${open}${all.map(([pattern]) => pattern).join("|")})`,
          all.at(-1)?.[1] ?? "",
        ],
      ),
  ),
  sequence: fc
    .array(fc.tuple(tie("piece"), fc.constantFrom(...QUANTIFIERS)), { maxLength: 3 })
    .map(
      (pieces): Sampled => [
        pieces.map(([[pattern], [quantifier]]) => `${pattern}${quantifier}`).join(""),
        pieces.map(([[, text], [, times]]) => text.repeat(times)).join(""),
      ],
    ),
}));

test("what is read of a pattern holds for whatever it lets through", () => {
  fc.assert(
    fc.property(sequence, ([inner, text]) => {
      const pattern = `^${inner}$`;
      const read = patternText(pattern);
      expect(read).toBeDefined();
      expect(Array.from(text).filter((char) => read !== undefined && !hasChar(read.chars, char))).toEqual([]);
      if (text === "") expect(read?.mayBeEmpty).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("no text at all upsets the reading of patterns", () => {
  const noise = fc.string({ unit: fc.constantFrom(..."^$()[]{}|\\?*+-,01ab<>:=!.u") });
  fc.assert(
    fc.property(noise, (text) => {
      const read = patternText(`^${text}$`);
      expect(read === undefined || Array.isArray(read.chars)).toBe(true);
    }),
  );
});

test("a part is read from its enum, else its type, else its pattern", () => {
  const anything = { chars: EVERY_CHAR, mayBeEmpty: true };
  expect(partText({ type: "string", enum: ["web", "app"], pattern: "^.*$" })).toEqual({
    chars: charsOf("webap"),
    mayBeEmpty: false,
  });
  expect(partText({ type: "string", enum: ["", "x"] })).toEqual({ chars: charsOf("x"), mayBeEmpty: true });
  expect(partText({ type: "integer", enum: [-1, 10] })).toEqual({ chars: charsOf("-10"), mayBeEmpty: false });
  expect(partText({ type: "integer" })).toEqual({ chars: charsOf("0123456789"), mayBeEmpty: false });
  expect(partText({ type: "string", pattern: "^x+$" })).toEqual({ chars: charsOf("x"), mayBeEmpty: false });
  expect(partText({ type: "string", pattern: "x+" })).toEqual(anything);
  expect(partText({ type: "string" })).toEqual(anything);
});

const SETS = ["^[0-9]+$", "^[ab]*$", "^[a-]+$", "^(?:x|-b)?$", "^[0a-]{2}$", "^1?$"];

const literal = fc
  .string({ unit: fc.constantFrom(..."ab-01"), minLength: 1, maxLength: 3 })
  .map((text): IdPiece => ({ kind: "literal", text }));

/** A part with its pattern for a name, so that values can be drawn for it. */
const part = fc.constantFrom(...SETS).map((pattern): IdPiece => {
  return { kind: "part", name: pattern, text: partText({ type: "string", pattern }) };
});

/** No two literals stand side by side: resolving has joined them. */
const template = fc
  .array(fc.oneof(part, literal), { minLength: 1, maxLength: 5 })
  .map((pieces) =>
    pieces.filter((piece, index) => piece.kind === "part" || pieces[index - 1]?.kind !== "literal"),
  );

const TEXTS = new Map(SETS.map((set) => [set, fc.stringMatching(new RegExp(set, "u"), { maxLength: 4 })]));

const valuesOf = (pieces: readonly IdPiece[]) =>
  fc.tuple(
    ...pieces.map((piece) =>
      piece.kind === "literal" ? fc.constant(piece.text) : (TEXTS.get(piece.name) ?? fc.constant("")),
    ),
  );

test("an id that is called unambiguous is never that of other values", () => {
  fc.assert(
    fc.property(
      template
        .filter((pieces) => ambiguousParts(pieces).length === 0)
        .chain((pieces) => fc.tuple(valuesOf(pieces), valuesOf(pieces))),
      ([one, other]) => {
        if (one.join("") === other.join("")) expect(one).toEqual(other);
      },
    ),
    { numRuns: 600 },
  );
});

test("ids that are said never to meet never do", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(template, template)
        .chain(([a, b]) => fc.tuple(fc.constant([a, b] as const), valuesOf(a), valuesOf(b))),
      ([[a, b], one, other]) => {
        if (one.join("") === other.join(""))
          expect([idsMayMeet(a, b), idsMayMeet(b, a)]).toEqual([true, true]);
      },
    ),
    { numRuns: 600 },
  );
});

test("a template meets itself", () => {
  fc.assert(
    fc.property(template, (pieces) => {
      expect(idsMayMeet(pieces, pieces)).toBe(true);
    }),
  );
});

const text = (value: string): IdPiece => ({ kind: "literal", text: value });
const digits: IdPiece = { kind: "part", name: "digits", text: partText({ type: "integer" }) };
const word: IdPiece = { kind: "part", name: "word", text: partText({ type: "string", pattern: "^[a-z]+$" }) };
const anything: IdPiece = { kind: "part", name: "anything", text: partText({ type: "string" }) };

test("neighbours that nothing parts are named", () => {
  expect(ambiguousParts([digits, text("-"), word])).toEqual([]);
  expect(ambiguousParts([digits, text("0-"), word, text("1"), digits])).toEqual([]);
  expect(ambiguousParts([text("x"), digits, word])).toEqual([{ left: digits, right: word, between: "" }]);
  expect(ambiguousParts([word, text("and"), digits, text("-"), anything, text("-"), digits])).toEqual([
    { left: word, right: digits, between: "and" },
    { left: anything, right: digits, between: "-" },
  ]);
});

test.each([
  ["heads that differ", [text("web-"), anything], [text("store-"), anything], false],
  ["one head that begins the other", [text("order-"), anything], [text("order-x-"), anything], true],
  ["the same, with digits", [text("order-"), digits], [text("order-x-"), anything], false],
  ["tails that the parts cannot hold", [text("o-"), digits], [text("o-"), digits, text("-refund")], false],
  ["tails that they can hold", [text("o-"), anything], [text("o-"), digits, text("-refund")], true],
  ["parts of other characters", [digits], [word], false],
  ["parts that may both be empty", [anything], [anything], true],
  ["one text twice", [text("a")], [text("a")], true],
] as const)("%s", (_, a, b, meet) => {
  expect([idsMayMeet(a, b), idsMayMeet(b, a)]).toEqual([meet, meet]);
});
