import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleContracts } from "../support/example-contracts.js";
import { contractOf, SCALARS } from "./scalar-contract.js";

// Editors read the annotations beside JSON Schema's own keywords; ajv in strict mode would refuse them.
const ajv = new Ajv2020({ strict: false, allErrors: true });
const [contractSchema, fragmentSchema] = ["event-contract", "event-contract-fragment"].map((name) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), "utf8"))),
);

/** What an editor would redden in a document: it sees what YAML reads, not how it was written. */
function reddened(text: string, schema = contractSchema): readonly string[] {
  if (schema === undefined) throw new Error("no schema");
  schema(parse(text));
  return (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(exampleContracts.map(({ name, files }) => [name, files] as const))(
  "the example %s",
  (_, [contract, ...fragments]) => {
    test("is sound to an editor", () => {
      expect(reddened(contract.text)).toEqual([]);
    });

    test.each(fragments.map(({ path, text }) => [path, text] as const))("with %s", (_path, text) => {
      expect(reddened(text, fragmentSchema)).toEqual([]);
    });
  },
);

test("the starter is sound to an editor", () => {
  const starter = new URL("../../generator/cli/starter/events.contract.yaml", import.meta.url);
  expect(reddened(readFileSync(starter, "utf8"))).toEqual([]);
});

test.each(SCALARS)("%s in every slot of text is sound to an editor", (scalar) => {
  expect(reddened(contractOf(scalar))).toEqual([]);
});

test.each([
  ["kind: server", "kinds: server", ["/sources/orders", "/sources/orders"]],
  ["kind: server", "kind: servr", ["/sources/orders/kind"]],
  ["delivery: direct", "delivery: post", ["/sources/orders/delivery"]],
  ["{ custom: words }", "Purchased", ["/events/paid/metaEvent", "/events/paid/metaEvent"]],
  ["[lead_id]", "[lead]", ["/events/won/userData/required/0"]],
  ["action: words", "action: [words]", ["/events/paid/action"]],
  ["action: words", 'action: " "', ["/events/paid/action"]],
  ["eventContract: 1.0", 'eventContract: "2.0"', ["/eventContract"]],
  ["{ paid: words }", "{ paid: }", ["/events/won/separateFrom/paid"]],
])("an editor reddens where %s becomes %s", (right, wrong, places) => {
  const contract = contractOf("words");
  expect(contract).toContain(right);
  expect(reddened(contract.replace(right, wrong)).map((line) => line.split(" ")[0])).toEqual(places);
});
