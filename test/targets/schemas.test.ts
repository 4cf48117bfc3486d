import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { findByName } from "../../generator/catalog/find-by-name.js";
import { catalog } from "../../generator/derived/catalog.js";
import { eventIdForm } from "../../generator/emit/event-id-pattern.js";
import { extInfo } from "../../generator/runtime/server/app-data.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { jsonSchemaOf } from "../../generator/targets/schemas/json-schema-of.js";
import { definitionIn } from "../support/schema-definition.js";
import { EVERY_KEYWORD } from "./validators-contract.js";
import { textOf, validatorOutput } from "./validators-output.js";

const output = validatorOutput([sourceFile("every.contract.yaml", EVERY_KEYWORD)]);

test("each sender has one file, with a definition of all that it takes and gives", () => {
  const files = output.files.filter(({ path }) => path.startsWith("schemas/"));
  const names = files.map(({ path, text }) => [path, definedIn(text).filter((name) => EVENTS.test(name))]);
  expect(Object.fromEntries(names)).toEqual({
    "schemas/shop.schema.json": ["order_paid.parameters", "product_seen.parameters"],
    "schemas/orders.schema.json": [
      "basket_paid.input",
      "basket_paid.payload",
      "basket_saved.input",
      "basket_saved.payload",
      "order_paid.input",
      "order_paid.payload",
      "product_seen.input",
      "product_seen.payload",
    ],
    "schemas/till.schema.json": ["parcel_sold.input", "parcel_sold.payload"],
    "schemas/chat.schema.json": ["chat_bought.input", "chat_bought.payload"],
    "schemas/salesforce.schema.json": ["deal_won.input", "deal_won.payload"],
  });
});

const EVENTS = /\.(?:input|payload|parameters)$/;

function definedIn(text: string): readonly string[] {
  return Object.keys(JSON.parse(text).$defs);
}

test("a file of schemas reads as it should", async () => {
  const text = textOf(output, "schemas/salesforce.schema.json");
  await expect(text).toMatchFileSnapshot("schemas-salesforce.expected.txt");
});

test("an event refers to what is defined for all, and says what it has of its own", () => {
  const { properties, allOf } = definition("shop", "product_seen.parameters") as Parts;
  expect(properties).toEqual({
    value: { $ref: "#/$defs/value.given" },
    currency: {
      description: "The currency of `value`: an ISO 4217 code, such as EUR.",
      type: ["string", "null"],
      enum: ["EUR", "eur", "USD", "usd", null],
    },
  });
  expect(allOf).toEqual([{ $ref: "#/$defs/value.with.currency" }]);
  expect(definition("shop", "value.with.currency")).toEqual({
    type: ["object", "null"],
    anyOf: [
      { properties: { value: { type: "null" } } },
      { required: ["currency"], properties: { currency: { type: "string" } } },
    ],
  });
});

test("what is required takes the null of its definition back", () => {
  const wanted = (source: string, name: string) => {
    const { properties } = definition(source, name) as Parts;
    return (properties["user_data"] as Parts).properties;
  };
  expect(wanted("chat", "chat_bought.input")["page_id"]).toEqual({
    $ref: "#/$defs/user_data.page_id.given",
    type: "string",
  });
  expect(wanted("orders", "basket_saved.input")["em"]).toEqual({
    allOf: [{ $ref: "#/$defs/user_data.em.given" }, { $ref: "#/$defs/user_data.some_value" }],
  });
});

test("a file is complete, and holds no definition that nothing refers to", () => {
  const files = output.files.filter(({ path }) => path.startsWith("schemas/"));
  for (const { text } of files) {
    const file = JSON.parse(text);
    const events = definedIn(text).filter((name) => EVENTS.test(name));
    const used = events.flatMap((name) => Object.keys(definitionIn(file, name)["$defs"] as object));
    expect(new Set(used)).toEqual(new Set(definedIn(text)));
  }
});

test("identifiers that no pattern can judge say so", () => {
  const { $defs } = JSON.parse(textOf(output, "schemas/orders.schema.json"));
  const wider = Object.keys($defs).filter((name) => $defs[name].$comment !== undefined);
  expect(wider).toEqual([
    "user_data.client_ip_address.given",
    "user_data.country.given",
    "user_data.db.given",
  ]);
});

test("an address may be given with blanks around it, and goes out without", () => {
  const schema = { type: "string", format: "url", pattern: "x" } as const;
  expect([jsonSchemaOf(schema, "input"), jsonSchemaOf(schema, "payload")]).toEqual([
    { type: "string", pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#<>]+(?:[/?#]\\S*)?\\s*$" },
    { type: "string", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#<>]+(?:[/?#]\\S*)?$" },
  ]);
});

test("values are mapped keyword by keyword", () => {
  expect(jsonSchemaOf({ type: "integer", exclusiveMinimum: 3, maximum: 9 }, "input")).toEqual({
    type: "integer",
    exclusiveMinimum: 3,
    maximum: 9,
  });
  expect(jsonSchemaOf({ type: "integer" }, "input")).toEqual({
    type: "integer",
    minimum: -9007199254740991,
    maximum: 9007199254740991,
  });
  expect(jsonSchemaOf({ type: "string", enum: ["a"], pattern: "^a$", minLength: 1 }, "input")).toEqual({
    type: "string",
    enum: ["a"],
  });
  expect(
    jsonSchemaOf({ type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 }, "payload"),
  ).toEqual({
    type: "array",
    items: { type: "number" },
    minItems: 2,
    maxItems: 2,
  });
  const distance = {
    type: "object",
    members: [
      { name: "value", required: true, description: "", schema: { type: "number" } },
      { name: "unit", required: false, description: "As KM.", schema: { type: "string", enum: ["KM"] } },
    ],
  } as const;
  expect([jsonSchemaOf(distance, "input"), jsonSchemaOf(distance, "payload")]).toEqual([
    {
      type: "object",
      properties: {
        value: { type: "number" },
        unit: { description: "As KM.", type: ["string", "null"], enum: ["KM", null] },
      },
      required: ["value"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: {
        value: { type: "number" },
        unit: { type: "string", enum: ["KM"] },
      },
      required: ["value"],
      additionalProperties: false,
    },
  ]);
});

test("what an app's system reports of itself is judged as the generated code judges it", () => {
  const { members = [] } = findByName(catalog.serverParameters, "app_data")?.schema ?? {};
  const { schema } = findByName(members, "extinfo") ?? { schema: { type: "array" } };
  const judge = new Ajv2020().compile(jsonSchemaOf(schema, "input"));
  const whole = ["a2", "com.acme", "1", "1.0", "14", ...Array(11).fill("1")];
  const changed = whole.flatMap((_, index) => ["", "i2", 1].map((entry) => whole.with(index, entry)));
  const verdicts = [whole, whole.slice(1), [...whole, ""], "a2", ...changed].map((value) => {
    const isTaken = extInfo().read(value, "", { violations: [], dropped: [], doubts: [] }) !== undefined;
    expect([value, judge(value)]).toEqual([value, isTaken]);
    return isTaken;
  });
  expect(verdicts.filter((isTaken) => isTaken).length).toBe(31);
});

test("the pattern of an id is its template with the pattern of each part, as far as that can be read", () => {
  const patterns = output.model.events.map(({ name, eventId }) => [
    name,
    eventId === undefined ? undefined : eventIdForm(eventId).pattern,
  ]);
  expect(Object.fromEntries(patterns)).toEqual({
    order_paid: "^order-R-[0-9]{3,}\\/(?:0|[1-9][0-9]{0,15})\\.(?:S|M|L)$",
    product_seen: "^[A-Za-z0-9_.-]{1,128}$",
    parcel_sold: "^parcel-[A-Za-z0-9_.-]{1,128}$",
    chat_bought: "^chat-[\\s\\S]*$",
    basket_saved: "^[A-Za-z0-9_.-]{1,128}$",
    basket_paid: "^[A-Za-z0-9_.-]{1,128}$",
    deal_won: "^deal-(?:a\\+b|c\\|d)$",
  });
});

type Parts = Readonly<Record<"properties", Readonly<Record<string, unknown>>>> &
  Readonly<Record<string, unknown>>;

function definition(source: string, name: string): unknown {
  return JSON.parse(textOf(output, `schemas/${source}.schema.json`)).$defs[name];
}
