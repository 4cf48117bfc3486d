import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

/** What is said of an event with this id and these keys. */
function contractOf(eventId: string, keys: string): string {
  return `events:${event({ eventId: JSON.stringify(eventId), more: `keys: { ${keys} }` }).replace("\n    keys: { quote: string }", "")}`;
}

const TILL = 'till: { type: string, pattern: "^[0-9a-f]{8}$" }';
const PLACE = "place: { type: string, enum: [web, app] }";
const TOWN = 'town: { type: string, pattern: "^[^-]+$" }';

test.each([
  ["order-{order}-{line}", "order: string, line: integer"],
  ["{vehicle}-{sale}", "vehicle: string, sale: integer"],
  ["{order}-{place}", `order: string, ${PLACE}`],
  ["{order}-{till}", `order: string, ${TILL}`],
  ["{till}{order}", `order: string, ${TILL}`],
  ["{order}-{town}", `order: string, ${TOWN}`],
  ["{town}-{order}", `order: string, ${TOWN}`],
  ["{no}-{order}-{line}", "no: integer, order: string, line: integer"],
  ["{place}{no}-{order}", `no: integer, order: string, ${PLACE}`],
])("%s with %s is unique", (eventId, keys) => {
  expect(said(contractOf(eventId, keys))).toEqual([]);
});

/** Of each ambiguity the text at the place, the reason and the advice. */
function judged(eventId: string, keys: string): readonly (readonly string[])[] {
  return checkCase(caseOf([sourceFile("contract.yaml", contractOf(eventId, keys))]))
    .filter(({ name }) => name === "ambiguous-event-id")
    .map(({ primary, note, help, related }) => [
      primary.text,
      note.split(": ")[0] ?? "",
      help,
      ...related.map(({ text }) => text),
    ]);
}

test("what is not unique is shown by an example, and only what helps is advised", () => {
  expect(judged("{a}-{b}", "a: string, b: string")).toEqual([
    [
      "can contain `-` itself",
      "`A` and `-A` give the same id as `A-` and `A`",
      "separate the two with `:`, or narrow `a` or `b` by an `enum` or a `pattern` that excludes `-`",
      "the possible values of `a` are defined here",
      "the possible values of `b` are defined here",
    ],
  ]);
  expect(judged("{a}{b}", "a: string, b: string")).toEqual([
    [
      "nothing separates it from what follows",
      "`A` and `AA` give the same id as `AA` and `A`",
      "separate the two with a character such as `:`, or give all values of `a` the same length, as `^[0-9]{8}$` does",
      "the possible values of `a` are defined here",
    ],
  ]);
  expect(judged("{a}-{no}-{b}", "a: string, no: integer, b: string")).toEqual([
    [
      "can contain `-` itself",
      "`A`, `1` and `1-A` give the same id as `A-1`, `1` and `A`",
      "separate the two with `:`, or narrow `a` by an `enum` or a `pattern` that excludes `-`",
      "the possible values of `a` are defined here",
    ],
  ]);
  expect(judged("{a}and{b}", 'a: { type: string, pattern: "^[a-z]+$" }, b: string')).toEqual([
    [
      "`and` does not show where it ends",
      "`a` and `andA` give the same id as `aand` and `A`",
      "separate the two with `-`, or narrow `a` or `b` by an `enum` or a `pattern` that excludes a character of `and`",
      "the possible values of `a` are defined here",
      "the possible values of `b` are defined here",
    ],
  ]);
});

test("a pattern that is searched for lets anything through, so that nothing parts two of them", () => {
  const keys = 'a: { type: string, pattern: "[a-z]" }, b: { type: string, pattern: "[a-z]" }';
  expect(judged("{a}-{b}", keys)).toEqual([
    [
      "can contain anything, including `-`",
      "Different values can give the same id",
      "give `a` or `b` an `enum`, or a `pattern` between ^ and $, that excludes `-`",
      "the possible values of `a` are defined here",
      "the possible values of `b` are defined here",
    ],
  ]);
  expect(judged("{a}{b}", keys)).toEqual([
    [
      "nothing separates it from what follows",
      "Different values can give the same id",
      "give `a` an `enum`, or a `pattern` between ^ and $ that excludes a character, and separate the two with that",
      "the possible values of `a` are defined here",
    ],
  ]);
});
