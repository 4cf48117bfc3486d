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
    .map(({ primary, why, mend, related }) => [
      primary.text,
      why.split(": ")[0] ?? "",
      mend,
      ...related.map(({ text }) => text),
    ]);
}

test("what is not unique is shown by an example, and only what helps is advised", () => {
  expect(judged("{a}-{b}", "a: string, b: string")).toEqual([
    [
      "can hold `-` itself",
      "`A` and `-A` give the same id as `A-` and `A`",
      "part the two by `:`, or narrow `a` or `b` by an `enum` or a `pattern` that leaves out `-`",
      "what `a` can hold is said here",
      "what `b` can hold is said here",
    ],
  ]);
  expect(judged("{a}{b}", "a: string, b: string")).toEqual([
    [
      "nothing parts it from what follows",
      "`A` and `AA` give the same id as `AA` and `A`",
      "part the two by a character such as `:`, or let all values of `a` be of one length, as `^[0-9]{8}$` does",
      "what `a` can hold is said here",
    ],
  ]);
  expect(judged("{a}-{no}-{b}", "a: string, no: integer, b: string")).toEqual([
    [
      "can hold `-` itself",
      "`A`, `1` and `1-A` give the same id as `A-1`, `1` and `A`",
      "part the two by `:`, or narrow `a` by an `enum` or a `pattern` that leaves out `-`",
      "what `a` can hold is said here",
    ],
  ]);
  expect(judged("{a}and{b}", 'a: { type: string, pattern: "^[a-z]+$" }, b: string')).toEqual([
    [
      "`and` does not tell where it ends",
      "`a` and `andA` give the same id as `aand` and `A`",
      "part the two by `-`, or narrow `a` or `b` by an `enum` or a `pattern` that leaves out a character of `and`",
      "what `a` can hold is said here",
      "what `b` can hold is said here",
    ],
  ]);
});

test("a pattern that is searched for lets anything through, so that nothing parts two of them", () => {
  const keys = 'a: { type: string, pattern: "[a-z]" }, b: { type: string, pattern: "[a-z]" }';
  expect(judged("{a}-{b}", keys)).toEqual([
    [
      "can hold anything, `-` included",
      "Different values can give the same id",
      "give `a` or `b` an `enum`, or a `pattern` between ^ and $, that leaves out `-`",
      "what `a` can hold is said here",
      "what `b` can hold is said here",
    ],
  ]);
  expect(judged("{a}{b}", keys)).toEqual([
    [
      "nothing parts it from what follows",
      "Different values can give the same id",
      "give `a` an `enum`, or a `pattern` between ^ and $ that leaves out a character, and part the two by that",
      "what `a` can hold is said here",
    ],
  ]);
});
