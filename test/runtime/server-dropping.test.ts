import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { client_ip_address } from "../../generator/runtime/identifiers/client-ip-address.js";
import { client_user_agent } from "../../generator/runtime/identifiers/client-user-agent.js";
import { em } from "../../generator/runtime/identifiers/em.js";
import { fn } from "../../generator/runtime/identifiers/fn.js";
import { ge } from "../../generator/runtime/identifiers/ge.js";
import { ln } from "../../generator/runtime/identifiers/ln.js";
import { ph } from "../../generator/runtime/identifiers/ph.js";
import { zp } from "../../generator/runtime/identifiers/zp.js";
import { build, safeBuild } from "../../generator/runtime/server/build.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { money } from "../../generator/runtime/shared/money.js";
import { list } from "../../generator/runtime/shared/read-list.js";
import { constant, object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { integer, number, text } from "../../generator/runtime/shared/reader.js";
import { url } from "../../generator/runtime/shared/url.js";
import type { Violation } from "../../generator/runtime/shared/violation.js";
import { inspect } from "../../generator/runtime/validators/inspect.js";

const order = eventSpec(() => ({
  event_name: "Purchase",
  consent: "marketing",
  keys: object({ shop: required(text({ pattern: /^[A-Z]{2}$/u, expected: "two capital letters" })) }),
  custom_data: object(
    {
      order_id: required(text()),
      value: optional(number({ minimum: 0 })),
      currency: optional(text({ enum: ["EUR", "USD"] })),
      contents: optional(
        list(object({ id: required(text()), quantity: required(integer()), brand: optional(text()) })),
      ),
      content_type: constant("product"),
    },
    money("currency", { value: "amount" }),
  ),
  id: () => [idText("shop"), "-", idText("order_id")],
  action_sources: {
    website: {
      server_event: object({ event_source_url: required(url()), referrer_url: optional(url()) }),
      user_data: userData(
        { client_ip_address, client_user_agent, em, ph, fn, ln, zp, ge },
        { required: ["client_user_agent"], atLeastOneOf: [["em"], ["ph"], ["fn", "ln", "zp"]] },
      ),
    },
  },
}));

const EMAIL = createHash("sha256").update("jane@shop.example").digest("hex");

const input = {
  consent: { marketing: "granted" },
  event_time: 1795552000,
  event_source_url: "https://shop.example/thanks",
  keys: { shop: "DE" },
  user_data: { client_user_agent: "Mozilla/5.0", em: "jane@shop.example" },
  custom_data: { order_id: "A-1", value: 25, currency: "EUR" },
} as const;

const event = {
  event_name: "Purchase",
  event_time: 1795552000,
  event_id: "DE-A-1",
  action_source: "website",
  event_source_url: "https://shop.example/thanks",
  user_data: { client_user_agent: "Mozilla/5.0", em: [EMAIL] },
  custom_data: { order_id: "A-1", value: 25, currency: "EUR", content_type: "product" },
};

function refused(changed: unknown): readonly Violation[] | undefined {
  const result = safeBuild(order, changed);
  return result.ok ? undefined : result.violations;
}

test("nothing wrong, nothing dropped", () => {
  expect(safeBuild(order, input)).toStrictEqual({ ok: true, event, dropped: [], doubts: [] });
});

test("undefined and null are absent", () => {
  const user_data = { ...input.user_data, ph: null, fn: undefined, ln: [null], zp: [] };
  const custom_data = { ...input.custom_data, contents: null };
  const changed = { ...input, referrer_url: null, data_processing_options: null, user_data, custom_data };
  expect(safeBuild(order, changed)).toStrictEqual({ ok: true, event, dropped: [], doubts: [] });
});

test("what the contract does not name is not copied, and said", () => {
  const changed = {
    ...input,
    access_token: "secret",
    user_data: { ...input.user_data, iban: "x", db: "1990-01-01" },
    custom_data: { ...input.custom_data, note: "x" },
  };
  const text = "is not something that the contract takes";
  const unread = ["access_token", "custom_data.note", "user_data.iban", "user_data.db"];
  const dropped = unread.map((path) => ({ path, rule: "additionalProperties", text }));
  expect(safeBuild(order, changed)).toStrictEqual({ ok: true, event, dropped, doubts: [] });
});

test("a bad optional field is left out and listed, with the nearest optional thing around it", () => {
  const changed = {
    ...input,
    referrer_url: "shop.example",
    user_data: { ...input.user_data, ph: "call me", client_ip_address: "10.0.0.1", ge: ["f"], zp: 1067 },
    custom_data: {
      ...input.custom_data,
      contents: [
        { id: "MUG", quantity: 1, brand: 7 },
        { id: "CUP", quantity: "2" },
      ],
    },
  };
  const female = createHash("sha256").update("f").digest("hex");
  const result = safeBuild(order, changed);
  expect(result.ok && result.event).toStrictEqual({
    ...event,
    user_data: { ...event.user_data, ge: [female] },
  });
  expect(result.ok && result.dropped.map(({ path }) => path)).toStrictEqual([
    "custom_data.contents[0].brand",
    "custom_data.contents[1].quantity",
    "referrer_url",
    "user_data.client_ip_address",
    "user_data.ph",
    "user_data.zp",
  ]);
});

test("value without a good currency goes with it", () => {
  const changed = { ...input, custom_data: { ...input.custom_data, currency: "euro" } };
  expect(safeBuild(order, changed)).toStrictEqual({
    ok: true,
    event: { ...event, custom_data: { order_id: "A-1", content_type: "product" } },
    dropped: [
      { path: "custom_data.currency", rule: "enum", text: "must be one of EUR, USD" },
      { path: "custom_data.value", rule: "value-without-currency", text: "has no meaning without currency" },
    ],
    doubts: [],
  });
});

test("one bad e-mail address of two does not lose the other, nor the event", () => {
  const changed = { ...input, user_data: { ...input.user_data, em: ["jane", "jane@shop.example"] } };
  expect(safeBuild(order, changed)).toStrictEqual({
    ok: true,
    event,
    dropped: [{ path: "user_data.em[0]", rule: em.rule, text: em.complaint }],
    doubts: [],
  });
});

test("with no set of identifiers left whole, the event is refused", () => {
  const atLeastOne: Violation = {
    path: "user_data",
    rule: "at-least-one-of",
    text: "must contain at least em, or ph, or fn, ln and zp together",
  };
  const { client_user_agent } = input.user_data;
  expect(refused({ ...input, user_data: { client_user_agent, ph: null } })).toStrictEqual([atLeastOne]);
  expect(refused({ ...input, user_data: { client_user_agent, fn: "Jane", ln: "Doe" } })).toStrictEqual([
    atLeastOne,
  ]);
  expect(refused({ ...input, user_data: { client_user_agent, fn: "Jane", ln: "Doe", zp: "01067" } })).toBe(
    undefined,
  );
});

test("a refusal for lack of identifiers tells why those given are unusable, and nothing else", () => {
  const { client_user_agent } = input.user_data;
  const user_data = { client_user_agent, em: ["jane", 7], fn: "Jane", ln: 5, client_ip_address: "10.0.0.1" };
  const { violations, dropped } = inspect(order, { ...input, referrer_url: "x", user_data });
  expect(violations).toStrictEqual([
    {
      path: "user_data",
      rule: "at-least-one-of",
      text: "must contain at least em, or ph, or fn, ln and zp together",
    },
    { path: "user_data.em[0]", rule: em.rule, text: em.complaint },
    { path: "user_data.ln", rule: "type", text: "must be text" },
  ]);
  expect(dropped.map(({ path }) => path)).toStrictEqual(["referrer_url", "user_data.client_ip_address"]);
});

test("so does a refusal of what is too broad", () => {
  const seen = eventSpec(() => ({
    event_name: "PageView",
    id: () => ["p-1"],
    action_sources: { website: { user_data: userData({ client_user_agent, em, ge }) } },
  }));
  const { violations, dropped } = inspect(seen, {
    event_time: 0,
    user_data: { client_user_agent: "Mozilla/5.0", em: "jane", ge: "f" },
  });
  expect(violations).toStrictEqual([
    {
      path: "user_data",
      rule: "too-broad-user-data",
      text: "identifies too many people: Meta refuses it, and the whole request with it",
    },
    { path: "user_data.em", rule: em.rule, text: em.complaint },
  ]);
  expect(dropped).toStrictEqual([]);
});

test("a required identifier that is absent or unusable refuses the event, with its reason", () => {
  const { em } = input.user_data;
  const required = { path: "user_data.client_user_agent", rule: "required", text: "is required" };
  expect(refused({ ...input, user_data: { em } })).toStrictEqual([required]);
  expect(refused({ ...input, user_data: { em, client_user_agent: " " } })).toStrictEqual([
    {
      path: "user_data.client_user_agent",
      rule: client_user_agent.rule,
      text: client_user_agent.complaint,
    },
  ]);
  expect(refused({ ...input, user_data: undefined })).toStrictEqual([
    required,
    {
      path: "user_data",
      rule: "at-least-one-of",
      text: "must contain at least em, or ph, or fn, ln and zp together",
    },
  ]);
  expect(refused({ ...input, user_data: "jane" })).toStrictEqual([
    { path: "user_data", rule: "type", text: "must be an object, not text" },
  ]);
});

test("everything that refuses an event is listed at once", () => {
  const changed = {
    consent: { marketing: "denied" },
    event_time: 1795552000000,
    keys: { shop: "Berlin" },
    user_data: input.user_data,
  };
  expect(refused(changed)?.map(({ path, rule }) => `${path}: ${rule}`)).toStrictEqual([
    "consent.marketing: consent",
    "event_time: maximum",
    "keys.shop: pattern",
    "custom_data.order_id: required",
    "event_source_url: required",
  ]);
  expect(refused({ ...input, custom_data: [] })).toStrictEqual([
    { path: "custom_data", rule: "type", text: "must be an object, not a list" },
  ]);
  expect(refused("order")).toStrictEqual([{ path: "", rule: "type", text: "must be an object, not text" }]);
  expect(refused([])).toStrictEqual([{ path: "", rule: "type", text: "must be an object, not a list" }]);
});

test("a parameter that cannot stand in an id is found where the caller wrote it", () => {
  const changed = { ...input, custom_data: { ...input.custom_data, order_id: "A 1" } };
  expect(refused(changed)?.map(({ path, rule }) => `${path}: ${rule}`)).toStrictEqual([
    "custom_data.order_id: event-id-part",
  ]);
});

test("build gives the event, tells what was dropped, and throws all violations", () => {
  const received: (readonly Violation[])[] = [];
  expect(build(order, input, (dropped) => received.push(dropped))).toStrictEqual(event);
  expect(received).toStrictEqual([]);
  build(order, { ...input, referrer_url: "x" }, (dropped) => received.push(dropped));
  expect(received.map((dropped) => dropped.map(({ path }) => path))).toStrictEqual([["referrer_url"]]);

  const denied = () => build(order, { ...input, consent: { marketing: "denied" } });
  expect(denied).toThrow(ContractViolation);
  expect(denied).toThrow("consent.marketing must be `granted`: nothing is sent without it");
});

test.each([
  ["none at all", undefined, "consent is required"],
  ["that of a database", null, "consent is required"],
  ["a word for all purposes", "granted", "consent must be an object, not text"],
  ["a list", ["granted"], "consent must be an object, not a list"],
  [
    "one for another purpose",
    { statistics: "granted" },
    "consent.marketing must be `granted`: nothing is sent without it",
  ],
  ["a truth", { marketing: true }, "consent.marketing must be `granted`: nothing is sent without it"],
  [
    "an inherited one",
    Object.create({ marketing: "granted" }),
    "consent.marketing must be `granted`: nothing is sent without it",
  ],
])("consent has to be granted by the name of its basis: %s does not do", (_, consent, message) => {
  expect(refused({ ...input, consent })?.map(({ path, text }) => `${path} ${text}`)).toStrictEqual([message]);
});

test("what was decided for other purposes does not matter", () => {
  const consent = { statistics: "denied", marketing: "granted" };
  expect(build(order, { ...input, consent })).toStrictEqual(event);
});

test("inspect tells all three lists", () => {
  const { violations, dropped, doubts } = inspect(order, { ...input, consent: undefined, referrer_url: "x" });
  const paths = [violations, dropped, doubts].map((list) => list.map(({ path }) => path));
  expect(paths).toStrictEqual([["consent"], ["referrer_url"], []]);
});
