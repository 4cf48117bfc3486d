import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseCountry } from "../../generator/runtime/server/normalise/country.js";
import { normaliseEmail } from "../../generator/runtime/server/normalise/em.js";
import { normaliseState } from "../../generator/runtime/server/normalise/st.js";
import * as userData from "../../generator/runtime/server/user-data.js";
import { normaliseCity } from "../../generator/runtime/shared/normalise/ct.js";
import { normaliseBirthDate } from "../../generator/runtime/shared/normalise/db.js";
import { normaliseExternalId } from "../../generator/runtime/shared/normalise/external-id.js";
import { normaliseGender } from "../../generator/runtime/shared/normalise/ge.js";
import { normaliseName } from "../../generator/runtime/shared/normalise/name.js";
import { normalisePhone } from "../../generator/runtime/shared/normalise/ph.js";
import { normalisePostalCode } from "../../generator/runtime/shared/normalise/zp.js";
import { identifierOf, LATEST_YEAR, readKey } from "./user-data-key.js";

/** Each normaliser with the pattern that everything it gives must match. */
const NORMALISERS: Readonly<
  Record<string, readonly [normalise: (text: string) => string | undefined, form: RegExp]>
> = {
  em: [normaliseEmail, /^[^\sA-Z@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/],
  ph: [normalisePhone, /^[1-9][0-9]*$/],
  name: [normaliseName, /^[^\s!-/:-@A-Z[-`{-~]+$/],
  ge: [normaliseGender, /^[fm]$/],
  db: [(text) => normaliseBirthDate(text, LATEST_YEAR), /^[0-9]{8}$/],
  ct: [normaliseCity, /^[a-z][a-z0-9]*$/],
  st: [normaliseState, /^[a-z]{1,2}$/],
  zp: [normalisePostalCode, /^[^\s-]{2,}$/],
  country: [normaliseCountry, /^[a-z]{2}$/],
  external_id: [normaliseExternalId, /^[^\sA-Z]+$/],
};

const TEXTS = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."aAmMfF019 .-@+'éßİΣ\u0307\u212a/") }),
  fc.emailAddress(),
  fc.constantFrom("Ohio", "Germany", "the U.S.A.", "Female", "1990-05-17", "Ὀδυσσεύς ΟΔΥΣΣΕΥΣ"),
);

describe("normalising", () => {
  test.each(Object.entries(NORMALISERS))(
    "%s gives its form, and the same for its own form",
    (_, [normalise, form]) => {
      fc.assert(
        fc.property(TEXTS, (text) => {
          const once = normalise(text);
          if (once === undefined) return;
          expect(once).toMatch(form);
          expect(normalise(once)).toBe(once);
        }),
        { numRuns: 1000 },
      );
    },
  );
});

describe("reading", () => {
  const keys = Object.keys(userData);

  test("there are 27 keys, eleven of them hashed", () => {
    const hashed = Object.entries(userData).flatMap(([key, { shape }]) => (shape === "list" ? [key] : []));
    const expected = ["country", "ct", "db", "em", "external_id", "fn", "ge", "ln", "ph", "st", "zp"];
    expect(hashed.toSorted()).toEqual(expected);
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

  test("a text too long for the stack of a pattern matcher is no e-mail address", () => {
    const { violations } = readKey("em", `${"a.".repeat(8_000_000)}a@example.com`);
    expect(violations).toEqual([
      { path: "user_data.em", rule: "malformed-email", text: "is no e-mail address" },
    ]);
  });
});
