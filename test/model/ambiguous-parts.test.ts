import fc from "fast-check";
import { expect, test } from "vitest";
import { ambiguousParts } from "../../generator/model/ambiguous-parts.js";
import { borderRemedies } from "../../generator/model/border-remedies.js";
import type { IdPiece } from "../../generator/model/id-pieces.js";
import { partPattern } from "../../generator/model/part-pattern.js";
import type { ValueSchema } from "../../generator/value/value-schema.js";
import { someIds, someTemplate } from "../support/id-templates.js";

test("an id that is called unambiguous is never that of other values", () => {
  let looked = 0;
  fc.assert(
    fc.property(
      someTemplate.filter((pieces) => ambiguousParts(pieces).length === 0),
      (pieces) => {
        const before = new Map<string, readonly string[]>();
        for (const id of someIds(pieces)) {
          const text = id.join("");
          expect(before.get(text) ?? id).toEqual(id);
          before.set(text, id);
        }
        if (pieces.filter(({ kind }) => kind === "part").length > 1) looked += 1;
      },
    ),
    { numRuns: 600 },
  );
  // Templates of one part alone would prove nothing.
  expect(looked).toBeGreaterThan(100);
});

test("an example of an ambiguous id is one", () => {
  let shown = 0;
  fc.assert(
    fc.property(someTemplate, (pieces) => {
      for (const { index, example } of ambiguousParts(pieces)) {
        if (example === undefined) continue;
        const rest = pieces.slice(index);
        const [one, other] = example.map((values) => written(rest, values));
        expect(one).toBe(other);
        expect(example[0]).not.toEqual(example[1]);
        shown += 1;
      }
    }),
    { numRuns: 1200 },
  );
  expect(shown).toBeGreaterThan(100);
});

/** The id of these values; each has to fit its part. */
function written(pieces: readonly IdPiece[], values: readonly string[]): string {
  const left = [...values];
  return pieces
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      const value = left.shift() ?? "";
      expect(value).toMatch(new RegExp(partPattern(piece.schema), "u"));
      return value;
    })
    .join("");
}

const FREE: ValueSchema = { type: "string", pattern: "^[A-Za-z0-9_.-]{1,128}$" };
const ANYTHING: ValueSchema = { type: "string", pattern: "[a-z]" };
const NUMBER: ValueSchema = { type: "integer" };
const LETTERS: ValueSchema = { type: "string", pattern: "^[a-z]+$" };
const NO_DASH: ValueSchema = { type: "string", pattern: "^[^-]+$" };
const HEX: ValueSchema = { type: "string", pattern: "^[0-9a-f]{8}$" };

/** The pieces of `a-bc` where strings are literals and schemas the parts a, b, c. */
function template(...pieces: readonly (string | ValueSchema)[]): readonly IdPiece[] {
  const names = [..."abcde"];
  return pieces.map(
    (piece): IdPiece =>
      typeof piece === "string"
        ? { kind: "literal", text: piece }
        : { kind: "part", name: names.shift() ?? "", schema: piece },
  );
}

test.each<readonly [string, readonly (string | ValueSchema)[]]>([
  ["one part", ["x-", FREE, "-x"]],
  ["a separator that the left cannot hold", [NUMBER, "-", FREE]],
  ["a separator that the right cannot hold", [FREE, "-", NUMBER]],
  ["a class that excludes the separator", [NO_DASH, "-", FREE]],
  ["a right one of a class that excludes it", [FREE, "-", NO_DASH]],
  ["a right one of choices", [FREE, "-", { type: "string", enum: ["x", "y"] }]],
  ["a right one of one length", [FREE, "-", HEX]],
  ["several, all read off the left end", [NUMBER, "-", LETTERS, "-", FREE]],
  ["several, all read off the right end", [FREE, "-", LETTERS, "-", NUMBER]],
  ["some from the left and the rest from the right", [NUMBER, "-", FREE, "-", NUMBER]],
  ["values of one length without a separator", [HEX, FREE]],
  ["the same at the right end", [FREE, HEX]],
  ["parts that touch and share no character", [LETTERS, NUMBER]],
  ["choices of which none begins another", [{ type: "string", enum: ["web", "app"] }, FREE]],
  ["a separator of several characters", [LETTERS, "-x-", FREE]],
  ["one that overlaps with itself, and the right cannot hold", [FREE, "--", NUMBER]],
  ["a lookahead that narrows", [{ type: "string", pattern: "^(?!0)[0-9]+$" }, "-", FREE]],
  ["a text after the last part", [FREE, "-", NUMBER, "-end"]],
])("unambiguous: %s", (_, pieces) => {
  expect(ambiguousParts(template(...pieces))).toEqual([]);
});

/** Each border in doubt: the two parts, the example, and what would help. */
function doubts(...pieces: readonly (string | ValueSchema)[]) {
  const all = template(...pieces);
  return ambiguousParts(all).map((border) => {
    const { left, between, right, example } = border;
    const { separator, narrowed } = borderRemedies(all, border);
    const shown = example?.map((values) => values.join(" "));
    return [
      `${left.name}${between}${right.name}`,
      shown,
      separator,
      narrowed.map(({ name }) => name).join(""),
    ];
  });
}

test("two free texts are in doubt, and so is what touches", () => {
  expect(doubts(FREE, "-", FREE)).toEqual([["a-b", ["A -A", "A- A"], ":", "ab"]]);
  expect(doubts(FREE, "--", FREE)).toEqual([["a--b", ["A -A", "A- A"], ":", "ab"]]);
  expect(doubts(FREE, FREE)).toEqual([["ab", ["A AA", "AA A"], ":", ""]]);
  expect(doubts(NUMBER, NUMBER)).toEqual([["ab", ["1 11", "11 1"], "-", ""]]);
  expect(doubts(NUMBER, "0", NUMBER)).toEqual([["a0b", ["1 101", "101 1"], "-", "ab"]]);
  expect(doubts(LETTERS, "and", LETTERS)).toEqual([["aandb", ["a anda", "aand a"], "-", "ab"]]);
});

test("choices of which one begins another are in doubt where they touch", () => {
  const left: ValueSchema = { type: "string", enum: ["a", "ab"] };
  const right: ValueSchema = { type: "string", enum: ["c", "bc"] };
  expect(doubts(left, right)).toEqual([["ab", ["a bc", "ab c"], "-", ""]]);
});

test("a part between two free ones is read off neither end", () => {
  expect(doubts(FREE, "-", NUMBER, "-", FREE)).toEqual([["a-b", ["A 1 1-A", "A-1 1 A"], ":", "a"]]);
  expect(doubts(FREE, "-", FREE, "-", FREE)).toEqual([
    ["a-b", ["A -A A", "A- A A"], ":", "a"],
    ["b-c", ["A -A", "A- A"], ":", "bc"],
  ]);
});

test("a separator that overlaps with itself needs a neighbour that does not touch it", () => {
  const signed: ValueSchema = { type: "string", pattern: "^-?[0-9]+$" };
  expect(doubts(FREE, "--", signed)).toEqual([["a--b", ["A -0", "A- 0"], "_", "ab"]]);
});

test("where a value of the example is refused by what is not read, there is none", () => {
  const lookingAhead: ValueSchema = { type: "string", pattern: "^(?=[a-z]{3}).*$" };
  const long: ValueSchema = { type: "string", pattern: "^.*$", minLength: 3 };
  expect(doubts(ANYTHING, "-", ANYTHING)).toEqual([["a-b", undefined, undefined, "ab"]]);
  expect(doubts(lookingAhead, "-", FREE)).toEqual([["a-b", undefined, ":", "ab"]]);
  expect(doubts(long, "-", FREE)).toEqual([["a-b", undefined, ":", "ab"]]);
});

test("choices may be many", () => {
  const many: ValueSchema = { type: "string", enum: Array.from({ length: 3000 }, (_, no) => `choice-${no}`) };
  expect(ambiguousParts(template(many, ":", FREE))).toEqual([]);
});

test("a template of which too much has to be tried is in doubt", () => {
  const wide: ValueSchema = { type: "string", pattern: `^(?:${"[ab]".repeat(600)})$` };
  expect(doubts(wide, wide, wide)).toEqual([
    ["ab", undefined, undefined, ""],
    ["bc", undefined, undefined, ""],
  ]);
});
