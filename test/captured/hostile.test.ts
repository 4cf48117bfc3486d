import fc from "fast-check";
import { expect, test } from "vitest";
import { contractOf, ORDER, SHOP, sent, verdictsOn } from "./verdicts.js";

const contracts = [contractOf(SHOP)];

/** What JSON can hold, with names that mean something to objects. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, 0, -1, 1e300, "", "website", "\ud800", "__proto__"),
    fc.string({ unit: "binary" }),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        "toString",
        "valueOf",
        "__proto__",
        "constructor",
        "length",
        "em",
        "value",
        "contents",
        "toJSON",
        "then",
      ),
      tie("any"),
      { maxKeys: 4 },
    ),
  ),
})).any;

const MEMBERS = [...Object.keys(ORDER), "data_processing_options", "opt_out", "__proto__", "x"] as const;

test("whatever an event holds, it is judged without a throw, and what is said is text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...MEMBERS), value, { maxKeys: 6 }), async (changes) => {
      const verdicts = await verdictsOn(sent(changes), contracts);
      expect(verdicts).toHaveLength(1);
      expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts.map((one) => ({ ...one })));
    }),
    { numRuns: 3000 },
  );
});

test("whatever a hit or a call holds, it is judged without a throw", async () => {
  const name = fc.constantFrom(
    "id",
    "ev",
    "eid",
    "dl",
    "es",
    "cd[value]",
    "cd[currency]",
    "cd[__proto__]",
    "cd[]",
    "ud[em]",
    "ud[toString]",
    "udff[em]",
    "fbp",
  );
  const text = fc.oneof(
    fc.constantFrom("Purchase", "11111", "[{}]", "1e999", "QuizFinished", "[[["),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, text), { maxLength: 8 }), value, async (fields, parameters) => {
      const query = new URLSearchParams(fields).toString();
      expect(await verdictsOn(`https://www.facebook.com/tr/?ev=Purchase&${query}`, contracts)).toHaveLength(
        1,
      );
      const literal = JSON.stringify(parameters) ?? "null";
      const calls = `fbq("track", "Purchase", ${literal}, ${literal}); fbq("init", ${literal}, ${literal}); gtag("event", "purchase", ${literal}); fbq("trackSingle", ${literal}, "Purchase", ${literal}, ${literal})`;
      expect(await verdictsOn(calls, contracts)).toHaveLength(4);
    }),
    { numRuns: 600 },
  );
});
