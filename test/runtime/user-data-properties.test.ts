import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifiers } from "../../generator/derived/identifiers.js";
import { identifierOf, LATEST_YEAR, readKey } from "./user-data-key.js";

/** The form that everything must match which is hashed for a key. */
const FORMS: Readonly<Record<string, RegExp>> = {
  em: /^[^\sA-Z@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
  ph: /^[1-9][0-9]*$/,
  fn: /^[^\s!-/:-@A-Z[-`{-~]+$/,
  ln: /^[^\s!-/:-@A-Z[-`{-~]+$/,
  ge: /^[fm]$/,
  db: /^[0-9]{8}$/,
  ct: /^[a-z][a-z0-9]*$/,
  st: /^[a-z]{1,2}$/,
  zp: /^[^\s-]{2,}$/,
  country: /^[a-z]{2}$/,
  external_id: /^[^\sA-Z]+$/,
};

const TEXTS = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."aAmMfF019 .-@+'éßİΣ\u0307\u212a/") }),
  fc.emailAddress(),
  fc.constantFrom("Ohio", "Germany", "the U.S.A.", "Female", "1990-05-17", "Ὀδυσσεύς ΟΔΥΣΣΕΥΣ"),
);

describe("normalising", () => {
  test.each(Object.entries(FORMS))("%s gives its form, and the same for its own form", (key, form) => {
    const identifier = identifierOf(key);
    fc.assert(
      fc.property(TEXTS, (text) => {
        const once = identifier.normalise(text, LATEST_YEAR);
        if (once === undefined) return;
        expect(once).toMatch(form);
        expect(identifier.normalise(once, LATEST_YEAR)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("reading", () => {
  const keys = Object.keys(identifiers);

  test("there are 27 keys, eleven of them hashed", () => {
    const hashed = Object.entries(identifiers).flatMap(([key, { isHashed }]) => (isHashed ? [key] : []));
    expect(hashed.toSorted()).toEqual(Object.keys(FORMS).toSorted());
    expect(keys.length).toBe(27);
  });

  test.each(keys)("%s sends again what it sent, and says nothing of the value", (key) => {
    const { rule, complaint } = identifierOf(key);
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { sent, violations } = readKey(key, text);
        if (sent !== undefined) expect(readKey(key, sent)).toEqual({ sent, violations: [] });
        else expect(violations).toEqual([{ path: `user_data.${key}`, rule, text: complaint }]);
      }),
    );
  });

  test("a list is its elements, in order and once each", () => {
    fc.assert(
      fc.property(fc.array(fc.option(TEXTS)), fc.constantFrom("em", "fn", "zp"), (texts, key) => {
        const each = texts.flatMap((text) => readKey(key, text).sent ?? []);
        expect(readKey(key, texts).sent).toEqual(each.length === 0 ? undefined : [...new Set(each)]);
      }),
    );
  });

  // Whatever is worse than linear in a text of a megabyte would not end within the time a test has.
  const UNITS = ["a", "a.", "a@", "-a", ".", ":.", " ", "0", "1 ", "é", "\u0301", "a@a.", "::", "1."];
  const LONG = UNITS.flatMap((unit) => [unit.repeat(1_000_000 / unit.length), `${unit.repeat(100_000)}!`]);

  test.each(keys)("%s reads texts of a megabyte", (key) => {
    for (const text of [...LONG, `a@${LONG[6]}`, `fb.1.1596403881668.${LONG[0]}.`]) {
      expect(readKey(key, text).violations.length).toBeLessThan(2);
    }
  });

  test("a text too long for the stack of a pattern matcher is not an e-mail address", () => {
    const { violations } = readKey("em", `${"a.".repeat(8_000_000)}a@example.com`);
    expect(violations).toEqual([
      { path: "user_data.em", rule: "malformed-email", text: "is not an e-mail address" },
    ]);
  });
});
