import fc from "fast-check";
import { expect, test } from "vitest";
import { denseJson } from "../../generator/emit/dense-json.js";

const DENSE = `{
 "type": "object",
 "properties": {
  "plan": { "description": "The plan in question.", "type": ["string", "null"], "enum": ["solo", null] },
  "seats": {
   "description": "Seats that are paid for, of which there is never more than one for each employee.",
   "type": "integer",
   "minimum": 1
  }
 },
 "required": ["plan"],
 "allOf": [],
 "not": {}
}`;

test("what fits in a line stands in one, what does not has a line for each member", () => {
  expect(denseJson(JSON.parse(DENSE))).toBe(DENSE);
});

test("a line has 110 columns at the most, the comma behind it included", () => {
  const filled = (length: number) => denseJson({ first: { a: "x".repeat(length) }, last: 1 }).split("\n");
  expect(filled(88)).toEqual(["{", ` "first": { "a": "${"x".repeat(88)}" },`, ' "last": 1', "}"]);
  expect(filled(88)[1]).toHaveLength(110);
  expect(filled(89)).toEqual(["{", ' "first": {', `  "a": "${"x".repeat(89)}"`, " },", ' "last": 1', "}"]);
});

test("a text shows what cannot be seen", () => {
  expect(denseJson({ a: "x\u2028\u202e\ufeff\u{e0041}y" })).toBe(
    '{ "a": "x\\u2028\\u202e\\ufeff\\udb40\\udc41y" }',
  );
  expect(denseJson(["👩\u200d🔧", "→", "\u007f", '"\\\n'])).toBe(
    '["👩\u200d🔧", "→", "\\u007f", "\\"\\\\\\n"]',
  );
});

test("it is laid out as the rule says, and holds the same as JSON in one line", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(denseJson(value)).toBe(laidOut(value, "", 0));
      expect(JSON.parse(denseJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
  expect(denseJson({ a: undefined, b: 1 })).toBe('{ "b": 1 }');
});

/** The same layout, each part written in one line first and spread when that is too long. */
function laidOut(value: unknown, indent: string, before: number): string {
  const line = inOneLine(value);
  if (!line.startsWith("[") && !line.startsWith("{")) return line;
  if (/^(?:\[\]|\{\})$/.test(line) || indent.length + before + line.length + 1 <= 110) return line;
  const inner = `${indent} `;
  const members = Array.isArray(value)
    ? value.map((item) => laidOut(item, inner, 0))
    : Object.entries(value as object).map(([name, member]) => {
        const key = `${inOneLine(name)}: `;
        return key + laidOut(member, inner, key.length);
      });
  return `${line[0]}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${line.at(-1)}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return denseJson(value);
  const members = Object.entries(value).map(([name, member]) => `${denseJson(name)}: ${inOneLine(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
