import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { catalog } from "../../generator/derived/catalog.js";
import { eventIdPattern } from "../../generator/emit/event-id-pattern.js";
import { extInfo } from "../../generator/runtime/server/app-data.js";
import { sourceFile } from "../../generator/source/source-file.js";
import { jsonSchemaOf } from "../../generator/targets/schemas/json-schema-of.js";
import { EVERY_KEYWORD } from "./validators-contract.js";
import { textOf, validatorOutput } from "./validators-output.js";

const output = validatorOutput([sourceFile("every.contract.yaml", EVERY_KEYWORD)]);

test("each sender has the schemas of what it takes and gives", () => {
  const paths = output.files.map(({ path }) => path).filter((path) => path.startsWith("schemas/"));
  expect(paths).toEqual([
    "schemas/shop/order-paid.parameters.schema.json",
    "schemas/shop/product-seen.parameters.schema.json",
    "schemas/orders/order-paid.input.schema.json",
    "schemas/orders/order-paid.payload.schema.json",
    "schemas/orders/product-seen.input.schema.json",
    "schemas/orders/product-seen.payload.schema.json",
    "schemas/orders/basket-saved.input.schema.json",
    "schemas/orders/basket-saved.payload.schema.json",
    "schemas/orders/basket-paid.input.schema.json",
    "schemas/orders/basket-paid.payload.schema.json",
    "schemas/till/parcel-sold.input.schema.json",
    "schemas/till/parcel-sold.payload.schema.json",
    "schemas/chat/chat-bought.input.schema.json",
    "schemas/chat/chat-bought.payload.schema.json",
    "schemas/salesforce/deal-won.input.schema.json",
    "schemas/salesforce/deal-won.payload.schema.json",
  ]);
});

test("a schema of parameters reads as it should", () => {
  expect(textOf(output, "schemas/shop/product-seen.parameters.schema.json")).toBe(PRODUCT_SEEN);
});

test("a schema of payloads says what Meta gets", () => {
  expect(JSON.parse(textOf(output, "schemas/salesforce/deal-won.payload.schema.json"))).toEqual(DEAL_WON);
});

test("an input says which identifiers it wants, and defines each with its pattern once", () => {
  const schema = JSON.parse(textOf(output, "schemas/salesforce/deal-won.input.schema.json"));
  expect(schema.properties.user_data).toEqual({
    description: "Whom the event is about, in plain text: the builder normalises and hashes.",
    type: "object",
    properties: { em: { $ref: "#/$defs/em" }, lead_id: { $ref: "#/$defs/lead_id" } },
    anyOf: [
      { required: ["lead_id"], properties: { lead_id: { type: "string" } } },
      { required: ["em"], properties: { em: { $ref: "#/$defs/given" } } },
    ],
  });
  const patternOf = (name: string) => catalog.userDataKeys.find((key) => key.name === name)?.inputPattern;
  expect(schema.$defs).toEqual({
    given: { anyOf: [{ type: "string" }, { type: "array", contains: { type: "string" } }] },
    em: {
      description: "E-mail address. Trimmed, in lower case, then hashed.",
      anyOf: [
        { type: ["string", "null"], pattern: patternOf("em") },
        { type: "array", items: { $ref: "#/$defs/em/anyOf/0" } },
      ],
    },
    lead_id: {
      description: "The id of a lead from a lead ad, 15 to 17 digits kept as a text. Not hashed.",
      type: ["string", "null"],
      pattern: patternOf("lead_id"),
    },
  });
});

test("an identifier that is required is given", () => {
  const schema = JSON.parse(textOf(output, "schemas/chat/chat-bought.input.schema.json"));
  const { page_id } = schema.properties.user_data.properties;
  expect(page_id).toEqual({ $ref: "#/$defs/page_id", type: "string" });
  const basket = JSON.parse(textOf(output, "schemas/orders/basket-saved.input.schema.json"));
  expect(basket.properties.user_data.properties.em).toEqual({
    allOf: [{ $ref: "#/$defs/em" }, { $ref: "#/$defs/given" }],
  });
});

test("identifiers that no pattern can judge say so", () => {
  const schema = JSON.parse(textOf(output, "schemas/orders/product-seen.input.schema.json"));
  const { $defs } = schema;
  const wider = Object.keys($defs).filter((name) => $defs[name].$comment !== undefined);
  expect(wider).toEqual(["client_ip_address", "db"]);
});

test("an address may be given with blanks around it, and goes out without", () => {
  const schema = { type: "string", format: "url", pattern: "x" } as const;
  expect([jsonSchemaOf(schema, "input"), jsonSchemaOf(schema, "payload")]).toEqual([
    { type: "string", pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]\\S*\\s*$" },
    { type: "string", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]\\S*$" },
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
  const judge = new Ajv2020().compile(jsonSchemaOf({ type: "array", format: "ext-info" }, "input"));
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
    eventId === undefined ? undefined : eventIdPattern(eventId),
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

const PRODUCT_SEEN = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Generated by event-contract from every.contract.yaml, event \`product_seen\`. Do not edit: change the contract and generate again.",
  "title": "product_seen from shop: what its function takes",
  "description": "Saw a product: Meta \`ViewContent\`.",
  "type": "object",
  "properties": {
    "value": {
      "description": "The amount of money the event is worth, in the currency that stands beside it: the total, not the price of one piece, in whole units and not in cents.",
      "type": ["number", "null"],
      "minimum": 0
    },
    "currency": {
      "description": "The currency of \`value\`: a code of ISO 4217 in capitals, as EUR.",
      "type": ["string", "null"],
      "enum": ["EUR", "eur", "USD", "usd", null]
    }
  },
  "allOf": [
    {
      "anyOf": [
        { "properties": { "value": { "type": "null" } } },
        { "required": ["currency"], "properties": { "currency": { "type": "string" } } }
      ]
    }
  ]
}
`;

const DEAL_WON = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $comment:
    "Generated by event-contract from every.contract.yaml, event `deal_won`. Do not edit: change the contract and generate again.",
  title: "deal_won from salesforce: what Meta gets",
  description: "Won a deal: Meta `DealWon` (custom event).",
  type: "object",
  properties: {
    event_name: { const: "DealWon" },
    event_time: {
      description: "Seconds since 1970, when it happened.",
      type: "integer",
      minimum: 0,
      maximum: 100000000000,
    },
    event_id: {
      description: "The id that every sender gives to the same occurrence.",
      type: "string",
      pattern: "^deal-(?:a\\+b|c\\|d)$",
    },
    action_source: { const: "system_generated" },
    user_data: {
      description: "Whom the event is about, normalised and hashed.",
      type: "object",
      properties: { em: { $ref: "#/$defs/hashed" }, lead_id: { $ref: "#/$defs/lead_id" } },
      additionalProperties: false,
      anyOf: [{ required: ["lead_id"] }, { required: ["em"] }],
    },
    custom_data: {
      description: "The event's parameters.",
      type: "object",
      properties: {
        value: { type: "number", minimum: 0 },
        currency: { type: "string", enum: ["EUR", "USD"] },
        event_source: { description: "Filled in by the builder.", const: "crm" },
        lead_event_source: { description: "Filled in by the builder.", const: "Salesforce" },
      },
      required: ["value", "currency", "event_source", "lead_event_source"],
      additionalProperties: false,
    },
    data_processing_options: { type: "array", items: { const: "LDU" }, maxItems: 1 },
    data_processing_options_country: { type: "integer" },
    data_processing_options_state: { type: "integer" },
  },
  required: ["event_name", "event_time", "event_id", "action_source", "user_data", "custom_data"],
  additionalProperties: false,
  anyOf: [
    {
      properties: {
        data_processing_options: { const: [] },
        data_processing_options_country: false,
        data_processing_options_state: false,
      },
    },
    {
      properties: {
        data_processing_options: { const: ["LDU"] },
        data_processing_options_country: { const: 0 },
        data_processing_options_state: { const: 0 },
      },
      required: [
        "data_processing_options",
        "data_processing_options_country",
        "data_processing_options_state",
      ],
    },
    {
      properties: {
        data_processing_options: { const: ["LDU"] },
        data_processing_options_country: { const: 1 },
        data_processing_options_state: { type: "integer", minimum: 1000, maximum: 1013 },
      },
      required: [
        "data_processing_options",
        "data_processing_options_country",
        "data_processing_options_state",
      ],
    },
  ],
  $defs: {
    hashed: {
      description: "The hashes of one or several values.",
      type: "array",
      items: { type: "string", pattern: "^(?:[0-9a-f]{64}|[0-9a-f]{32})$" },
      minItems: 1,
      uniqueItems: true,
    },
    lead_id: { type: "string", pattern: "^[0-9]{15,17}$" },
  },
};
