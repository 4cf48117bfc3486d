// The events of contract.mjs, with the same fields, as JSON Schema: what each peer's own language is written from.

const CURRENCY = { type: "string", enum: ["EUR", "USD", "GBP"], description: "The currency of `value`." };
const VALUE = { type: "number", minimum: 0, description: "Order total with tax and shipping." };
const TEXT_LIST = { type: "array", items: { type: "string" } };
const PLAN = { type: "string", enum: ["solo", "team", "company"], description: "The plan in question." };
const CONTENT_TYPE = { type: "string", const: "product", description: "What the ids stand for." };

const CONTENT = object({
  id: { type: "string", description: "The product's id." },
  quantity: { type: "integer", minimum: 1, description: "How many were bought." },
  item_price: { type: "number", minimum: 0, description: "The price of one." },
});

/** What the shapes of contract.mjs carry: their parameters, who is meant, and what an event says of itself. */
const SHAPES = {
  sale: {
    parameters: object(
      {
        value: VALUE,
        currency: CURRENCY,
        contents: { type: "array", items: CONTENT, description: "What was bought." },
        content_type: CONTENT_TYPE,
        order_id: { type: "string", pattern: "^[A-Z]-[0-9]{4,8}$", description: "The order's reference." },
        coupon: { type: "string", pattern: "^[A-Z0-9]{4,12}$", description: "Voucher used at checkout." },
        discount_rate: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "Share of the list price that was waived.",
        },
      },
      ["coupon", "discount_rate"],
    ),
    person: "customer",
    own: ["event_time", "event_source_url"],
  },
  step: {
    parameters: object(
      {
        content_ids: { ...TEXT_LIST, description: "The products' ids." },
        content_type: CONTENT_TYPE,
        value: VALUE,
        currency: CURRENCY,
        filters: {
          type: "array",
          items: { type: "string", maxLength: 40 },
          maxItems: 10,
          description: "Filters that were set.",
        },
      },
      ["value", "currency", "filters"],
    ),
    person: "visitor",
    own: ["event_id", "event_time", "event_source_url"],
  },
  view: {
    parameters: object(
      {
        plan: PLAN,
        seats: { type: "integer", minimum: 1, maximum: 10000, description: "Seats that are paid for." },
      },
      ["seats"],
    ),
    person: undefined,
    own: ["event_id"],
  },
  stage: {
    parameters: object({ value: VALUE, currency: CURRENCY, plan: PLAN }, ["value", "currency", "plan"]),
    person: "lead",
    own: ["lead", "event_time"],
  },
  milestone: { parameters: undefined, person: undefined, own: ["parcel"] },
};

const OWN = {
  event_id: { type: "string", description: "The id that both sides send." },
  event_time: { type: "string", format: "date-time", description: "When it happened." },
  event_source_url: { type: "string", description: "The page where it happened." },
  lead: { type: "string", pattern: "^00Q[A-Za-z0-9]{15}$", description: "Salesforce's id." },
  parcel: { type: "string", description: "The parcel's barcode." },
};

/** The profiles of identifiers, by their names. */
export const PERSONS = {
  customer: person(
    ["client_ip_address", "client_user_agent"],
    ["em", "ph", "external_id", "fn", "ln", "zp", "ct", "st", "country"],
  ),
  visitor: person(["client_ip_address", "client_user_agent"], ["em", "external_id"]),
  lead: person([], ["lead_id", "em", "ph", "fn", "ln", "ct", "zp", "country", "external_id"], []),
};

/**
 * An event of `eventsOf` as a schema. `referTo` gives the schema that stands for a profile of identifiers, which is a
 * reference where the peer's language has them.
 */
export function schemaOf(event, referTo) {
  const { parameters, person, own } = SHAPES[event.shape];
  return object(
    {
      ...Object.fromEntries(own.map((name) => [name, OWN[name]])),
      ...(parameters === undefined ? {} : { custom_data: parameters }),
      ...(person === undefined ? {} : { user_data: referTo(person) }),
    },
    [],
    `The ${event.thing} was ${event.verb} (${event.number}). The system ${event.verb} the ${event.thing} and wrote it down.`,
  );
}

/** An event's name as a type's. */
export function typeNameOf({ name }) {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function person(required, lists, texts = ["fbp", "fbc"]) {
  const properties = {
    ...Object.fromEntries(required.map((name) => [name, { type: "string" }])),
    ...Object.fromEntries(lists.map((name) => [name, TEXT_LIST])),
    ...Object.fromEntries(texts.map((name) => [name, { type: "string" }])),
  };
  return object(properties, [...lists, ...texts]);
}

function object(properties, optional = [], description = undefined) {
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}
