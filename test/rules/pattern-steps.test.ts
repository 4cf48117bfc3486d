import { expect, test } from "vitest";
import { event, said } from "../support/small-contract.js";

const EXAMPLES = 700;

/** As many examples, each with a text whose length its pattern takes the square of. */
function contractWith(path: string): string {
  const examples = Array.from(
    { length: EXAMPLES },
    (_, index) => `
      - name: example ${index}
        keys: { quote: Q${index} }
        parameters: { path: ${path} }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example/ }`,
  );
  const more = `parameters: { path: optional }\n    examples:${examples.join("")}`;
  return `parameters: { path: { pattern: "^.+/.+$", description: Where it was. } }\nevents:${event({ more })}`;
}

test("examples that take too long altogether are said not to be checked, each by itself", () => {
  const slow = said(contractWith(`${"a".repeat(998)}/b`));
  expect(new Set(slow)).toEqual(new Set(["failing-example: not checked"]));
  expect(slow).toHaveLength(34);
});

/** As many choices, each as long, before an example. */
function choices(texts: (index: number) => string): string {
  const list = Array.from({ length: EXAMPLES }, (_, index) => texts(index)).join(", ");
  const parameter = `{ type: string, pattern: "^.+/.+$", description: Where it was. }`;
  const own = `{ type: string, enum: [${list}], pattern: "^.+/.+$", description: Where it led. }`;
  const examples = `
      - name: the usual one
        keys: { quote: Q1 }
        parameters: { path: a/b }
        userData: { em: jane@example.com, client_user_agent: Mozilla/5.0 }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example/ }`;
  const more = `parameters: { path: optional, goal: optional }\n    examples:${examples}`;
  return `parameters: { goal: ${own}, path: ${parameter} }\nevents:${event({ more })}`;
}

test("choices share that time with examples, which come after them", () => {
  const filler = "a".repeat(995);
  expect(said(choices((index) => `${filler}/${index}`))).toEqual([
    "unfitting-value: its values are not checked",
    "failing-example: not checked",
  ]);
  expect(said(choices((index) => `a/${index}`))).toEqual([]);
});

test("as many short ones are checked", () => {
  expect(said(contractWith("a/b"))).toEqual([]);
});
