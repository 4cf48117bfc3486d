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

test("as many short ones are checked", () => {
  expect(said(contractWith("a/b"))).toEqual([]);
});
