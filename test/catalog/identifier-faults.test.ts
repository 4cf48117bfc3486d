import { join } from "node:path";
import { expect, test } from "vitest";
import { identifierFaults } from "../../generator/build/identifier-faults.js";
import { loadIdentifiers } from "../../generator/build/load-identifiers.js";
import type { CatalogUserDataKey } from "../../generator/catalog/catalog.js";
import { catalog } from "../../generator/derived/catalog.js";

const keys = catalog.userDataKeys;
const modules = await loadIdentifiers(join(import.meta.dirname, "../.."));

/** The catalogue's keys, one of them changed. */
function changed(name: string, change: Partial<CatalogUserDataKey>): readonly CatalogUserDataKey[] {
  return keys.map((key) => (key.name === name ? { ...key, ...change } : key));
}

test("the catalogue and the runtime know the same identifiers, on a server and on a page", () => {
  expect(identifierFaults(keys, modules)).toEqual([]);
});

test("a key that nothing reads is refused, with what to add where", () => {
  const { em, fbc, ...others } = modules;
  expect(identifierFaults(keys, others)).toEqual([
    "schema/catalog/user-data/em.yaml: nothing reads em: add generator/runtime/identifiers/em.ts with `export const em`, made by `hashed(…)`, and `export function matchEm`, which returns what a page passes to the Pixel",
    "schema/catalog/user-data/fbc.yaml: nothing reads fbc: add generator/runtime/identifiers/fbc.ts with `export const fbc`, made by `raw(…)`",
  ]);
});

test("a key whose module reads it nowhere is refused for each side", () => {
  const unread = { ...modules, "external-id": { em: modules["em"]?.["em"], matchExternalId: "" } };
  expect(identifierFaults(keys, unread)).toEqual([
    "generator/runtime/identifiers/external-id.ts: lacks `export const external_id`, made by `hashed(…)`",
    "schema/catalog/user-data/external-id.yaml: the Pixel takes external_id, but nothing reads it on a page: add `export function matchExternalId`, which returns what a page passes to the Pixel, to generator/runtime/identifiers/external-id.ts",
  ]);
});

test("a key that has the name of what every object has is read by nothing either", () => {
  expect(identifierFaults(changed("fbc", { name: "constructor" }), modules)).toEqual([
    "schema/catalog/user-data/fbc.yaml: nothing reads constructor: add generator/runtime/identifiers/constructor.ts with `export const constructor`, made by `raw(…)`",
    "generator/runtime/identifiers/fbc.ts: reads an identifier that the catalogue does not know: describe it in schema/catalog/user-data/fbc.yaml, or delete the file",
  ]);
});

test("a module of an identifier that no key names is refused", () => {
  expect(
    identifierFaults(
      keys.filter((key) => key.name !== "lead_id"),
      modules,
    ),
  ).toEqual([
    "generator/runtime/identifiers/lead-id.ts: reads an identifier that the catalogue does not know: describe it in schema/catalog/user-data/lead-id.yaml, or delete the file",
  ]);
});

test("a page reads just those that the Pixel takes", () => {
  expect(identifierFaults(changed("em", { advancedMatching: false }), modules)).toEqual([
    "generator/runtime/identifiers/em.ts: reads em on a page, but schema/catalog/user-data/em.yaml lacks `advancedMatching: true`: one of the two is wrong",
  ]);
  expect(identifierFaults(changed("fbc", { advancedMatching: true }), modules)).toEqual([
    "schema/catalog/user-data/fbc.yaml: the Pixel takes fbc, but nothing reads it on a page: add `export function matchFbc`, which returns what a page passes to the Pixel, to generator/runtime/identifiers/fbc.ts",
  ]);
});

test("a key says what the runtime makes of it", () => {
  expect(identifierFaults(changed("em", { shape: "single" }), modules)).toEqual([
    "schema/catalog/user-data/em.yaml: em has `shape: single` and `hashed: true`, but what is hashed is sent as a list, and anything else as a single text",
  ]);
  expect(identifierFaults(changed("fbc", { hashed: true, shape: "list" }), modules)).toEqual([
    "schema/catalog/user-data/fbc.yaml: fbc has `hashed: true`, but generator/runtime/identifiers/fbc.ts sends it as it is: one of the two is wrong",
  ]);
});
