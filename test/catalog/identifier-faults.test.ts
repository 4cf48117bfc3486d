import { expect, test } from "vitest";
import { identifierFaults } from "../../generator/build/identifier-faults.js";
import type { CatalogUserDataKey } from "../../generator/catalog/catalog.js";
import { catalog } from "../../generator/derived/catalog.js";
import * as identifiers from "../../generator/runtime/server/user-data.js";

const keys = catalog.userDataKeys;

/** The catalogue's keys, one of them changed. */
function changed(name: string, change: Partial<CatalogUserDataKey>): readonly CatalogUserDataKey[] {
  return keys.map((key) => (key.name === name ? { ...key, ...change } : key));
}

test("the catalogue and the server's runtime know the same identifiers", () => {
  expect(identifierFaults(keys, identifiers)).toEqual([]);
});

test("a key that nothing reads is refused, with what to add where", () => {
  const { em, fbc, ...others } = identifiers;
  expect(identifierFaults(keys, others)).toEqual([
    "schema/catalog/user-data/em.yaml: nothing reads em: add `export const em` to generator/runtime/server/user-data.ts, made by `hashed(…)`, with its normaliser in generator/runtime/server/normalise/",
    "schema/catalog/user-data/fbc.yaml: nothing reads fbc: add `export const fbc` to generator/runtime/server/user-data.ts, made by `raw(…)`, with what it accepts",
  ]);
});

test("a key that bears the name of what every object has is read by nothing either", () => {
  expect(identifierFaults(changed("em", { name: "toString" }), identifiers)).toEqual([
    expect.stringContaining("nothing reads toString"),
    expect.stringContaining("exports em"),
  ]);
});

test("an export that no key names is refused", () => {
  expect(
    identifierFaults(
      keys.filter((key) => key.name !== "madid"),
      identifiers,
    ),
  ).toEqual([
    "generator/runtime/server/user-data.ts: exports madid, which the catalogue does not know: describe it in a file of schema/catalog/user-data/, or take it out",
  ]);
});

test("a key says what the runtime makes of it", () => {
  expect(identifierFaults(changed("em", { shape: "single" }), identifiers)).toEqual([
    "schema/catalog/user-data/em.yaml: em has `shape: single` and `hashed: true`, but generator/runtime/server/user-data.ts sends it hashed, as a list: one of the two is wrong",
  ]);
  expect(identifierFaults(changed("fbc", { hashed: true }), identifiers)).toEqual([
    "schema/catalog/user-data/fbc.yaml: fbc has `shape: single` and `hashed: true`, but generator/runtime/server/user-data.ts sends it unhashed, as a single text: one of the two is wrong",
  ]);
});
