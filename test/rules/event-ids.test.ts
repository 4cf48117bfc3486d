import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

/** What is said of an event with this id, keys and parameters: the rule, its headline and its reason. */
function judged(eventId: string, more: string): readonly string[] {
  const contract = `events:${event({ eventId, more }).replace("\n    keys: { quote: string }", "")}`;
  return checkCase(caseOf([sourceFile("contract.yaml", contract)]))
    .filter(({ severity }) => severity !== "info")
    .map(({ name, message, note }) => `${name}: ${message}; ${note.split(/[:;,]/)[0]}`);
}

test("an id of choices alone is static for each choice", () => {
  expect(judged('"{plan}"', "keys: { plan: { type: string, enum: [a, b] } }")).toEqual([
    "static-event-id: all `quote_requested` with the same `plan` would have the same event id; " +
      "A choice of a few values identifies a kind of occurrence",
  ]);
  expect(judged('"x-{plan}"', "keys: { plan: { type: string, enum: [a] } }")).toEqual([
    "static-event-id: every `quote_requested` would have the same event id; Meta treats all of them as copies of one and keeps the first",
  ]);
  expect(judged('"{plan}-{no}"', "keys: { plan: { type: string, enum: [a, b] }, no: integer }")).toEqual([]);
});

test("a field with a default is refused for what differs, an optional one for what is missing", () => {
  const idOf = (order: string) => judged('"q-{order_id}"', `parameters: { order_id: ${order} }`);
  expect(idOf("{ default: none }")).toEqual([
    "optional-event-id-field: the event id of `quote_requested` is made of `order_id`, which falls back to a default; " +
      "If one side gives it and the other falls back to the default",
  ]);
  expect(idOf("optional")).toEqual([
    "optional-event-id-field: the event id of `quote_requested` is made of `order_id`, which may be missing; " +
      "An id with a missing part is the same for everyone",
  ]);
});

test("an id holds printable ASCII without blanks", () => {
  const names = (eventId: string) =>
    judged(eventId, "keys: { no: integer }").map((text) => text.split(":")[0]);
  expect(names('"a b-{no}"')).toEqual(["unusual-id-text"]);
  expect(names('"straße-{no}"')).toEqual(["unusual-id-text"]);
  expect(names('"a\\u00a0{no}"')).toEqual(["unusual-id-text"]);
  expect(names('"a\\t{no}"')).toEqual(["malformed-id-template"]);
  expect(names("|\n      quote-{no}")).toEqual(["malformed-id-template"]);
  expect(names('"a\\u2028{no}"')).toEqual(["malformed-id-template"]);
  expect(names('"a~!$%&{no}"')).toEqual([]);
});

test("a part that may be empty is refused", () => {
  const names = (key: string) =>
    judged('"q-{no}-{part}"', `keys: { no: integer, part: ${key} }`).map((text) => text.split(":")[0]);
  expect(names('{ type: string, enum: ["", a] }')).toEqual(["empty-id-part"]);
  expect(names('{ type: string, pattern: "^[a-z]*$" }')).toEqual(["empty-id-part"]);
  expect(names('{ type: string, pattern: "^[a-z]*$", minLength: 1 }')).toEqual([]);
  expect(names('{ type: string, pattern: "^[a-z]+$" }')).toEqual([]);
  expect(names("string")).toEqual([]);
});

test("a field of an id that only the contract defines is to become a parameter of the event", () => {
  const definition = "parameters: { term_months: { type: integer, minimum: 1, description: Months. } }";
  const written = (parameters: string) =>
    `${definition}\nevents:${event({ eventId: '"plan:{quote}:{term_months}"', more: parameters })}`;
  const found = checkCase(caseOf([sourceFile("contract.yaml", written(""))]));
  expect(found.map(({ name, primary, help }) => [name, primary.text, help])).toEqual([
    [
      "unknown-event-id-field",
      "defined for the contract, but no parameter of this event",
      "write `term_months: required` under `parameters`",
    ],
  ]);
  expect(said(written("parameters: { term_months: required }"))).toEqual([]);
  expect(said(written("parameters: { term_month: required }"))).toEqual([
    "unknown-parameter: did you mean `term_months`?",
  ]);
});
