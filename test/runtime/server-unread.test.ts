import { expect, test } from "vitest";
import { safeBuild } from "../../generator/runtime/server/build.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { number, text } from "../../generator/runtime/shared/reader.js";
import { inspect } from "../../generator/runtime/validators/inspect.js";
import { closed } from "../../generator/runtime/validators/payload/closed.js";
import { ownId } from "../../generator/runtime/validators/payload/own-id.js";
import { violationsOf } from "../../generator/runtime/validators/violations-of.js";
import { GOOD, paid, SENT } from "./server-meaning.js";

const RULE = "additionalProperties";
const TEXT = "is not something that the contract takes";

test("what nobody reads is said, with what was probably meant, wherever it stands", () => {
  const { client_user_agent } = GOOD.user_data;
  const input = {
    ...GOOD,
    phone: "+491712345678",
    event_id: "own",
    keys: { shop: "x" },
    user_data: { em: "buyer@example.com", client_user_agent, phone: "+491712345678", iban: "x", value: 5 },
    custom_data: {
      ...GOOD.custom_data,
      total: 5,
      contents: [
        { id: "MUG", item_price: 12.5, price: 12.5 },
        { id: "CUP", price: 1 },
      ],
      "buyer@example.com": 1,
    },
  };
  const said = (path: string, text = TEXT) => ({ path, rule: RULE, text });
  const meant = (path: string, name: string) => said(path, `${TEXT}: did you mean \`${name}\`?`);
  expect(inspect(paid, input)).toStrictEqual({
    violations: [],
    dropped: [
      meant("phone", "user_data.ph"),
      said("event_id"),
      said("keys.shop"),
      meant("custom_data.total", "value"),
      said("custom_data", "contains a name that the contract does not take"),
      meant("custom_data.contents[0].price", "item_price"),
      meant("user_data.phone", "ph"),
      said("user_data.iban"),
      meant("user_data.value", "custom_data.value"),
    ],
    doubts: [],
  });
});

test("a required identifier under another name is refused, and said", () => {
  const { client_user_agent } = GOOD.user_data;
  const user_data = { client_user_agent, email: "buyer@example.com" };
  expect(inspect(paid, { ...GOOD, user_data })).toStrictEqual({
    violations: [
      {
        path: "user_data",
        rule: "at-least-one-of",
        text: "must contain at least em, or external_id, or madid",
      },
    ],
    dropped: [{ path: "user_data.email", rule: RULE, text: `${TEXT}: did you mean \`em\`?` }],
    doubts: [],
  });
});

test("of a whole record, the first names are said and the others counted", () => {
  const row = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`column_${index}`, index]));
  const result = safeBuild(paid, { ...GOOD, custom_data: { ...GOOD.custom_data, ...row } });
  expect(result.ok && result.event).toStrictEqual(SENT);
  expect(result.ok && result.dropped.length).toBe(11);
  expect(result.ok && result.dropped.at(-1)).toStrictEqual({
    path: "custom_data",
    rule: RULE,
    text: "contains 990 more names that the contract does not take",
  });
});

test("an object of which nothing is left goes with its members", () => {
  const result = safeBuild(paid, {
    ...GOOD,
    original_event_data: { event_name: "Purchase", event_time: 1795000000000 },
    custom_data: { ...GOOD.custom_data, store_data: { store_code: 1 } },
  });
  expect(result).toStrictEqual({
    ok: true,
    event: SENT,
    dropped: [
      { path: "custom_data.store_data.store_code", rule: "type", text: "must be text, not a number" },
      { path: "custom_data.store_data", rule: "says-nothing", text: "says nothing without store_code" },
      {
        path: "original_event_data.event_time",
        rule: "maximum",
        text: "must be seconds since 1970; this is milliseconds",
      },
      {
        path: "original_event_data",
        rule: "says-nothing",
        text: "says nothing without event_time, or order_id",
      },
    ],
    doubts: [],
  });
});

test.each([new Date(1795000000000), "2026-11-18T12:26:40+01:00", 1795000000])(
  "the earlier event's time may be given as this one's: %s",
  (event_time) => {
    const result = safeBuild(paid, { ...GOOD, original_event_data: { event_time } });
    const time = event_time instanceof Date || typeof event_time === "number" ? 1795000000 : 1795001200;
    expect(result.ok && [result.event.original_event_data, result.dropped]).toStrictEqual([
      { event_time: time },
      [],
    ]);
  },
);

test("a payload that carries all parts of its id must have that id", () => {
  const event = ownId(
    () => ["paid-", idText("order_id")],
    closed({
      event_id: required(text()),
      custom_data: required(object({ order_id: optional(text()), value: optional(number()) })),
    }),
  );
  const rules = (event_id: string, custom_data: object) =>
    violationsOf({ event_id, custom_data }, event).map(({ path, rule }) => `${path}: ${rule}`);
  expect(rules("paid-1", { order_id: "1" })).toStrictEqual([]);
  expect(rules("paid-2", { order_id: "1" })).toStrictEqual(["event_id: event-id"]);
  expect(rules("paid-2", {})).toStrictEqual([]);
});
