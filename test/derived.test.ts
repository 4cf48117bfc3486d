import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedFiles, runtimeTables } from "../generator/build/derive.js";
import { catalog } from "../generator/derived/catalog.js";

const ROOT = join(import.meta.dirname, "..");

const FILES = { ...publishedFiles(ROOT, catalog), ...runtimeTables(catalog) };

test.each(Object.entries(FILES))("%s is current", (path, text) => {
  expect(readFileSync(join(ROOT, path), "utf8")).toBe(text);
});

test("the language reference lists what a contract takes from Meta", () => {
  const reference = readFileSync(join(ROOT, "schema/language.md"), "utf8");
  const { events, parameters, contentsMembers, userDataKeys, actionSources, deliveries } = catalog;
  const entries = [events, parameters, contentsMembers, userDataKeys, actionSources, deliveries].flat();
  const rows = entries.map(({ name, description }) => `| \`${name}\` | ${description} |`);
  expect(rows.filter((row) => !reference.includes(row))).toEqual([]);
  const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
  const headings = [...reference.matchAll(/^## (.+)$/gm)].map((match) =>
    (match[1] ?? "").toLowerCase().replaceAll("'", "").replaceAll(" ", "-"),
  );
  expect(links.filter((link) => link !== undefined && !headings.includes(link))).toEqual([]);
});
