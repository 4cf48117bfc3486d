import { expect, test } from "vitest";
import { client_user_agent } from "../../generator/runtime/identifiers/client-user-agent.js";
import { db } from "../../generator/runtime/identifiers/db.js";
import { em } from "../../generator/runtime/identifiers/em.js";
import { fn } from "../../generator/runtime/identifiers/fn.js";
import { ge } from "../../generator/runtime/identifiers/ge.js";
import { safeBuild } from "../../generator/runtime/server/build.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { constant, object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { text } from "../../generator/runtime/shared/reader.js";
import { inspect } from "../../generator/runtime/validators/inspect.js";

test("a key that cannot stand in an id is found where the caller wrote it", () => {
  const lenient = eventSpec(() => ({
    event_name: "Refund",
    keys: object({ refund: required(text()) }),
    id: () => ["refund-", idText("refund")],
    action_sources: { other: { user_data: userData({ em }) } },
  }));
  const result = safeBuild(lenient, {
    event_time: 0,
    keys: { refund: "R 1" },
    user_data: { em: "a@b.example" },
  });
  expect(!result.ok && result.violations.map(({ path }) => path)).toStrictEqual(["keys.refund"]);
});

test("an id that was handed in must be one", () => {
  const given = eventSpec(() => ({
    event_name: "AddToCart",
    action_sources: { other: { user_data: userData({ em }) } },
  }));
  const base = { event_time: 0, user_data: { em: "a@b.example" } };
  const problems = (event_id: unknown) => inspect(given, { ...base, event_id }).violations;
  expect(problems("made-before")).toStrictEqual([]);
  expect(problems(undefined)).toStrictEqual([{ path: "event_id", rule: "required", text: "is required" }]);
  expect(problems("no id")).toStrictEqual([
    {
      path: "event_id",
      rule: "event-id",
      text: "must be the id that was made for this event: letters, digits, _ . and -",
    },
  ]);
});

test("custom_data that is no object is left out where nothing in it is required", () => {
  const tagged = eventSpec(() => ({
    event_name: "Contact",
    custom_data: object({ content_name: optional(text()), content_type: constant("product") }),
    id: () => ["c-1"],
    action_sources: { other: { user_data: userData({ em }) } },
  }));
  const base = { event_time: 0, user_data: { em: "a@b.example" } };
  const problem = { path: "custom_data", rule: "type", text: "must be an object, not a list" };
  const result = safeBuild(tagged, { ...base, custom_data: [] });
  expect(result.ok && result.event.custom_data).toStrictEqual({ content_type: "product" });
  expect(result.ok && result.dropped).toStrictEqual([problem]);
});

test("user data that Meta would refuse as too broad is refused here, alone", () => {
  const broad = eventSpec(() => ({
    event_name: "Contact",
    id: () => ["c-1"],
    action_sources: { other: { user_data: userData({ client_user_agent, ge, fn, em }) } },
  }));
  const violations = (user_data: object) => inspect(broad, { event_time: 0, user_data }).violations;
  const problem = {
    path: "user_data",
    rule: "too-broad-user-data",
    text: "identifies too many people: Meta refuses it, and the whole request with it",
  };
  expect(violations({})).toStrictEqual([problem]);
  expect(violations({ client_user_agent: "Mozilla/5.0", ge: "f" })).toStrictEqual([problem]);
  expect(violations({ fn: "Jane", ge: "f" })).toStrictEqual([problem]);
  expect(violations({ fn: "Jane", client_user_agent: "Mozilla/5.0" })).toStrictEqual([]);
  expect(violations({ em: "a@b.example" })).toStrictEqual([]);
});

test("a birth date may lie in the year after the event's", () => {
  const dated = eventSpec(() => ({
    event_name: "Contact",
    id: () => ["c-1"],
    action_sources: { other: { user_data: userData({ em, db }) } },
  }));
  const base = { event_time: "2026-11-24T20:26:40Z" };
  const dropped = (date: string) => {
    return inspect(dated, { ...base, user_data: { em: "a@b.example", db: date } }).dropped.map(
      ({ path }) => path,
    );
  };
  expect(dropped("2027-12-31")).toStrictEqual([]);
  expect(dropped("2028-01-01")).toStrictEqual(["user_data.db"]);
});
