import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import {
  createEventId,
  eventId,
  idEnum,
  idInteger,
  idText,
  parseEventId,
} from "../../generator/runtime/shared/event-id.js";
import { emptyReport } from "../../generator/runtime/shared/report.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function violationsOf(build: () => string): unknown {
  try {
    return build();
  } catch (error) {
    return error instanceof ContractViolation ? error.violations : error;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("parts are joined as they stand", () => {
  expect(eventId({ order_id: "A-1001" }, () => ["purchase-", idText("order_id")])).toBe("purchase-A-1001");
  const plan = idEnum("plan", ["free", "pro"]);
  expect(eventId({ plan: "pro", no: 0 }, () => ["x", plan, "-", idInteger("no")])).toBe("xpro-0");
  expect(eventId({ no: Number.MAX_SAFE_INTEGER }, () => [idInteger("no")])).toBe("9007199254740991");
  expect(eventId({ level: 2 }, () => [idEnum("level", [1, 2])])).toBe("2");
});

test("every part that cannot be one is named, and none is shown", () => {
  const build = () =>
    eventId(
      { order_id: "jane@example.com", short: "ABC", plan: "gold", level: "2", a: -1, b: "7", c: 2 ** 53 },
      () => [
        idText("order_id"),
        "-",
        idText("short", { pattern: /^[A-Z]{2}$/u }),
        idEnum("plan", ["free", "pro"]),
        idEnum("level", [1, 2]),
        idInteger("a"),
        idInteger("b"),
        idInteger("c"),
        idText("missing"),
        idText("constructor"),
      ],
    );
  const text = "must be text that matches the pattern ^[A-Za-z0-9_.-]{1,128}$";
  expect(violationsOf(build)).toEqual([
    { path: "order_id", rule: "event-id-part", text },
    { path: "short", rule: "event-id-part", text: "must be text that matches the pattern ^[A-Z]{2}$" },
    { path: "plan", rule: "event-id-part", text: "must be one of free, pro" },
    { path: "level", rule: "event-id-part", text: "must be one of 1, 2" },
    { path: "a", rule: "event-id-part", text: "must be at least 0" },
    { path: "b", rule: "event-id-part", text: "must be a whole number, not text" },
    { path: "c", rule: "event-id-part", text: "must be below 2^53, or it is not exact" },
    { path: "missing", rule: "event-id-part", text: "must be text, not nothing" },
    { path: "constructor", rule: "event-id-part", text: "must be text, not nothing" },
  ]);
});

test("a part is held to the limits that the contract sets it", () => {
  const unfit = (text: string) => [{ path: "no", rule: "event-id-part", text }];
  const short = { minLength: 2, maxLength: 3 };
  expect(
    eventId({ sign: "😀😀😀", no: 2 }, () => [
      idText("sign", { pattern: /^😀+$/u, ...short }),
      idInteger("no", { minimum: 2, maximum: 2 }),
    ]),
  ).toBe("😀😀😀2");
  expect([
    violationsOf(() => eventId({ no: "a" }, () => [idText("no", short)])),
    violationsOf(() => eventId({ no: "abcd" }, () => [idText("no", short)])),
    violationsOf(() => eventId({ no: 1 }, () => [idInteger("no", { minimum: 2 })])),
    violationsOf(() => eventId({ no: 10 }, () => [idInteger("no", { minimum: -3, maximum: 9 })])),
    violationsOf(() => eventId({ no: 3 }, () => [idInteger("no", { exclusiveMinimum: 3 })])),
  ]).toEqual([
    unfit("must have at least 2 characters"),
    unfit("must have at most 3 characters"),
    unfit("must be at least 2"),
    unfit("must be at most 9"),
    unfit("must be more than 3"),
  ]);
});

test("a violation of the contract lists each of its sentences", () => {
  const violation = new ContractViolation([
    { path: "custom_data.value", rule: "required", text: "is required" },
    { path: "", rule: "type", text: "must be an object, not text" },
  ]);
  expect(violation.name).toBe("ContractViolation");
  expect(violation.message).toBe("custom_data.value is required\nmust be an object, not text");
});

test("ids from elsewhere are taken as they are, or not at all", () => {
  expect(["a.b_C-9", "x".repeat(128)].map(parseEventId)).toEqual(["a.b_C-9", "x".repeat(128)]);
  const unfit = ["", "x".repeat(129), "a b", "a\n", "ä", 7, null, undefined, ["a"], {}];
  expect(unfit.map(parseEventId)).toEqual(unfit.map(() => undefined));
});

test("a text part passes exactly when it can be read back as an id", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Za-z0-9_.-]{0,130}$/)),
      (text) => {
        expect(idText("part").reader.read(text, "part", emptyReport()) === text).toBe(
          parseEventId(text) === text,
        );
      },
    ),
  );
});

test("new ids are UUIDs of version 4, with whatever randomness there is", () => {
  const ids = [createEventId()];
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) });
  ids.push(createEventId());
  vi.stubGlobal("crypto", {});
  ids.push(createEventId());
  vi.stubGlobal("crypto", undefined);
  ids.push(createEventId());
  expect(ids.filter((id) => !UUID.test(id) || parseEventId(id) !== id)).toEqual([]);
  expect(new Set(ids).size).toBe(4);
});

test("version and variant are set whatever the random bits are", () => {
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff) });
  expect(createEventId()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.fill(0) });
  expect(createEventId()).toBe("00000000-0000-4000-8000-000000000000");
});
