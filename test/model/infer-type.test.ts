import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceFile } from "../../generator/source/source-file.js";
import { caseOf, checkedCase } from "../support/rule-page.js";
import { event, said } from "../support/small-contract.js";

/** A contract that defines `own`, and an event for each of what events say of it. */
function contractOf(shared: string, ...events: readonly string[]): string {
  const written = events.map((own, index) =>
    event({ name: `quote_${index}`, metaEvent: `{ custom: Quote${index} }`, more: `parameters: ${own}` }),
  );
  return `parameters:\n  own: ${shared}\nevents:${written.join("")}`;
}

/** The type and presence of `own` in each event. */
function ownIn(contract: string) {
  const { model } = checkedCase(caseOf([sourceFile("contract.yaml", contract)]));
  return model.events.map(({ parameters }) => {
    const own = parameters.find(({ name }) => name === "own");
    return [own?.schema.type, own?.presence, own?.schema.enum];
  });
}

const optional = { kind: "optional" } as const;

test("a type is what constants, defaults and choices agree on, else text", () => {
  const one = (shared: string) => ownIn(contractOf(shared, "{ own: optional }"))[0];
  const constant = (value: unknown) => ({ kind: "constant", value });
  expect(one("{ const: true }")).toEqual(["boolean", constant(true), undefined]);
  expect(one("{ const: 1 }")).toEqual(["integer", constant(1), undefined]);
  expect(one("{ const: -0.5 }")).toEqual(["number", constant(-0.5), undefined]);
  expect(one("{ enum: [1, 0.5] }")).toEqual(["number", optional, [1, 0.5]]);
  expect(one("{ enum: [1, 2], default: 2 }")).toEqual(["integer", { kind: "default", value: 2 }, [1, 2]]);
  expect(one("{ enum: [1, two] }")).toEqual(["string", optional, ["1", "two"]]);
  expect(one("{ enum: [true, 1] }")).toEqual(["string", optional, ["true", "1"]]);
  expect(one('{ const: "1" }')).toEqual(["string", constant("1"), undefined]);
  expect(one('{ const: 01, pattern: "^0" }')).toEqual(["string", constant("01"), undefined]);
  expect(one("{ type: string, const: 01 }")).toEqual(["string", constant("01"), undefined]);
  expect(one("{ type: number, const: 1 }")).toEqual(["number", constant(1), undefined]);
  expect(one("{ description: Nothing. }")).toEqual(["string", optional, undefined]);
});

test("a parameter has one type in all events", () => {
  const contract = contractOf("{ description: How many. }", "{ own: { const: 3 } }", "{ own: required }");
  expect(ownIn(contract)).toEqual([
    ["integer", { kind: "constant", value: 3 }, undefined],
    ["integer", { kind: "required" }, undefined],
  ]);
  expect(said(contract)).toEqual([]);
});

test.each(["01067", "1.0", "1e3", "0x1F", "+1", ".5", "-0", "4001002003004005006", "TRUE", ".inf"])(
  "%s asks for a type, unless it stands beside text or is told one",
  (value) => {
    const unclear = "untyped-parameter: a number or boolean to YAML, but in an unusual form";
    expect(said(contractOf(`{ const: ${value} }`, "{ own: optional }"))).toEqual([unclear]);
    expect(said(contractOf("{ description: A. }", `{ own: { default: ${value} } }`))).toEqual([unclear]);
    expect(said(contractOf(`{ enum: [${value}, none] }`, "{ own: optional }"))).toEqual([]);
    expect(said(contractOf(`{ type: string, const: ${value} }`, "{ own: optional }"))).toEqual([]);
  },
);

test("a list's items are typed by their choices in the same way", () => {
  const list = (items: string) =>
    contractOf(`{ type: array, items: { enum: [${items}] } }`, "{ own: optional }");
  expect(said(list("1, 2"))).toEqual([]);
  expect(said(list("01, 02"))).toEqual([
    "untyped-parameter: a number or boolean to YAML, but in an unusual form",
  ]);
});

test("a number is sent as the number that is written, whatever it is", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      (number) => {
        fc.pre(!Object.is(number, -0) && !String(number).includes("e"));
        const [own] = ownIn(contractOf(`{ const: ${number} }`, "{ own: optional }"));
        expect(own).toEqual([
          Number.isInteger(number) ? "integer" : "number",
          { kind: "constant", value: number },
          undefined,
        ]);
      },
    ),
    { numRuns: 50 },
  );
});

test("what a constant or default of `contents` holds is read by the members' types", () => {
  const contract = `events:${event({
    more: `parameters:
      contents: { const: [{ id: 01067, quantity: 2, item_price: 1.5 }] }
      contents.item_price: optional
      currency: required
      content_type: { const: product }`,
  })}`;
  const { model, diagnostics } = checkedCase(caseOf([sourceFile("contract.yaml", contract)]));
  expect(diagnostics).toEqual([]);
  expect(model.events[0]?.parameters[0]?.presence).toEqual({
    kind: "constant",
    value: [{ id: "01067", quantity: 2, item_price: 1.5 }],
  });
});
