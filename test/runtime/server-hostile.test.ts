import vm from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { build, safeBuild } from "../../generator/runtime/server/build.js";
import { toRequest } from "../../generator/runtime/server/request.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";
import { inspect } from "../../generator/runtime/validators/inspect.js";
import { violationsOf } from "../../generator/runtime/validators/violations-of.js";
import { hostile, spoiled } from "./hostile-values.js";
import { GOOD, paid, SENT } from "./server-meaning.js";

// The whole number takes minutes: HOSTILE_RUNS=200000.
const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 2000);

test("whatever comes, a builder and a validator return, and what is built can be sent", {
  timeout: 3_600_000,
}, () => {
  const anything = fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 9, arbitrary: spoiled(GOOD) });
  fc.assert(
    fc.property(anything, (make) => {
      const input = make();
      const result = safeBuild(paid, input);
      inspect(paid, input);
      if (result.ok) expect(sendable(result.event)).toBe(JSON.stringify(result.event));
      else expect(result.violations.length).toBeGreaterThan(0);
      const found = result.ok ? [...result.dropped, ...result.doubts] : result.violations;
      expect(found.length).toBeLessThan(200);
      expect(JSON.stringify(found)).not.toMatch(/secret|buyer@|not for you/);
    }),
    { numRuns: RUNS },
  );
});

test("what a builder, requests and validators throw is a violation of the contract alone", {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(hostile, spoiled(GOOD), (makeValue, makeInput) => {
      const [value, input] = [makeValue(), makeInput()];
      for (const call of [
        () => build(paid, input),
        () => toRequest([SENT, value as never], { pixel: "1", now: 1795900000 }),
        () => toRequest(value as never, { pixel: "1", now: value as never }),
        () => toRequest([SENT], value as never),
      ]) {
        try {
          call();
        } catch (error) {
          expect(error).toBeInstanceOf(ContractViolation);
        }
      }
      expect(violationsOf(value, paid().custom_data ?? never())).toBeInstanceOf(Array);
    }),
    { numRuns: RUNS / 10 },
  );
});

/** What comes out at the other end of the line. */
function sendable(event: object): string {
  return JSON.stringify(JSON.parse(JSON.stringify(event)));
}

function never(): never {
  throw new Error("the event has parameters");
}

test("a date of another realm is a date", () => {
  const event_time = vm.runInNewContext("new Date(1795900000000)");
  expect(safeBuild(paid, { ...GOOD, event_time })).toStrictEqual({
    ok: true,
    event: SENT,
    dropped: [],
    doubts: [],
  });
  expect(toRequest([SENT], { pixel: "1", now: event_time }).refused).toStrictEqual([]);
});

test("fields behind getters of a class are read, and what is hung on every object is not", () => {
  class Row {
    readonly #address = GOOD.user_data.em;
    get em(): string {
      return this.#address;
    }
    get client_user_agent(): string {
      return GOOD.user_data.client_user_agent;
    }
  }
  const root = Object.prototype as { ph?: string };
  root.ph = "+4915123456789";
  try {
    const result = safeBuild(paid, { ...GOOD, user_data: new Row() });
    expect(result).toStrictEqual({ ok: true, event: SENT, dropped: [], doubts: [] });
  } finally {
    delete root.ph;
  }
});

test("a getter that throws costs its own field alone", () => {
  const user_data = Object.defineProperty({ ...GOOD.user_data }, "ph", {
    enumerable: true,
    get: () => {
      throw new Error("gone");
    },
  });
  expect(safeBuild(paid, { ...GOOD, user_data })).toStrictEqual({
    ok: true,
    event: SENT,
    dropped: [{ path: "user_data.ph", rule: "type", text: "must be text" }],
    doubts: [],
  });
});
