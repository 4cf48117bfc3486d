import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedFiles } from "../generator/build/derive.js";
import { deriveCurrencies } from "../generator/build/derive-currencies.js";
import { catalog } from "../generator/derived/catalog.js";

const ROOT = join(import.meta.dirname, "..");

test.each(Object.entries(publishedFiles(ROOT, catalog)))("%s is current", (path, text) => {
  expect(readFileSync(join(ROOT, path), "utf8")).toBe(text);
});

test("the runtime's table of currencies is current", () => {
  const path = join(ROOT, "generator/targets/shared/runtime/currencies.ts");
  expect(readFileSync(path, "utf8")).toBe(deriveCurrencies(catalog));
});
