import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { emitText, textOf } from "../support/compile-text.js";
import { definitionIn } from "../support/schema-definition.js";

const ALIKE = `
eventContract: "1.0"
name: shop
version: 1.0.0
sources:
  web: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
events:
${[
  ["then_seen", "content_name: optional, content_category: optional"],
  ["last_seen", "content_category: optional, content_name: optional"],
  ["first_seen", "content_name: optional, content_category: optional"],
  ["never_seen", "content_category: required"],
]
  .map(
    ([name, parameters]) => `
  ${name}:
    action: ${name}
    trigger: It was seen.
    ${name === "first_seen" ? "status: deprecated" : "status: active"}
    metaEvent: { custom: ${name} }
    canonicalSource: web
    mirrors: { orders: { trigger: It was seen. } }
    eventId: { generatedBy: web }
    consent: none
    parameters: { ${parameters} }
    userData: { required: [em] }`,
  )
  .join("")}
`;

function schemasOf(source: string): Readonly<Record<string, Parts>> {
  return JSON.parse(textOf(emitText(ALIKE), `schemas/${source}.schema.json`)).$defs;
}

test("what events have in common, in whatever order, is said once and named after the first by name", () => {
  const schemas = schemasOf("web");
  expect(Object.keys(schemas)).toEqual([
    "first_seen.parameters.common",
    "first_seen.parameters",
    "last_seen.parameters",
    "never_seen.parameters",
    "then_seen.parameters",
    "content_category.given",
    "content_name.given",
  ]);
  const common = "#/$defs/first_seen.parameters.common";
  expect(schemas["first_seen.parameters"]).toEqual({
    description: "first_seen: Meta `first_seen` (custom event).",
    deprecated: true,
    $ref: common,
  });
  expect(schemas["last_seen.parameters"]).toEqual({
    description: "last_seen: Meta `last_seen` (custom event).",
    $ref: common,
  });
  expect(schemas["first_seen.parameters.common"]).toEqual({
    type: "object",
    properties: {
      content_name: { $ref: "#/$defs/content_name.given" },
      content_category: { $ref: "#/$defs/content_category.given" },
    },
  });
  expect(schemas["never_seen.parameters"]).toEqual({
    description: "never_seen: Meta `never_seen` (custom event).",
    type: "object",
    properties: { content_category: { $ref: "#/$defs/content_category.given", type: "string" } },
    required: ["content_category"],
  });
});

test("a payload has its name and id of its own, and no more than what it has in common with others", () => {
  const schemas = schemasOf("orders");
  const own = (name: string) => ({
    type: "object",
    properties: {
      event_name: { const: name },
      event_id: { type: "string", pattern: "^[A-Za-z0-9_.-]{1,128}$" },
    },
  });
  expect(schemas["last_seen.payload"]).toEqual({
    $ref: "#/$defs/first_seen.payload.common",
    ...own("last_seen"),
    unevaluatedProperties: false,
  });
  const { properties, ...others } = schemas["never_seen.payload"] as Parts;
  expect(Object.keys(properties)).toEqual([
    "event_name",
    "event_id",
    "action_source",
    "event_source_url",
    "user_data",
    "custom_data",
  ]);
  expect(others).toEqual({
    type: "object",
    allOf: [{ $ref: "#/$defs/every_payload" }],
    required: ["event_source_url", "custom_data"],
    unevaluatedProperties: false,
  });
  const judge = new Ajv2020({ allowUnionTypes: true }).compile(
    definitionIn({ $defs: schemas }, "last_seen.payload"),
  );
  const payload = {
    event_name: "last_seen",
    event_time: 1,
    event_id: "1",
    action_source: "website",
    event_source_url: "https://acme.example/",
    user_data: { client_user_agent: "x", em: ["0".repeat(64)] },
    custom_data: { content_category: "a" },
  };
  expect(
    [payload, { ...payload, event_name: "first_seen" }, { ...payload, more: 1 }].map((one) => judge(one)),
  ).toEqual([true, false, false]);
});

type Parts = Readonly<Record<"properties", Readonly<Record<string, unknown>>>> &
  Readonly<Record<string, unknown>>;
