import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../generator/rules/index.js";
import { diagnose, readRulePage } from "./support/rule-page.js";

const folder = new URL("../generator/rules/", import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({
    name: file.slice(0, -".md".length),
    page: readRulePage(readFileSync(new URL(file, folder), "utf8")),
  }));

test("every rule has a page, and every page a rule", () => {
  expect(pages.map((page) => page.name).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

test("the names of rules are unique and in kebab case", () => {
  const names = rules.map((rule) => rule.name);
  expect([...new Set(names)]).toEqual(names);
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test("every rule stands in a file of its name", () => {
  const files = new Set(readdirSync(folder));
  expect(rules.map((rule) => `${rule.name}.ts`).filter((file) => !files.has(file))).toEqual([]);
});

for (const { name, page } of pages) {
  test(`${name}: the page is whole`, () => {
    expect(page.title).toBe(name);
    expect(page.source).toBeDefined();
    expect(page.good).not.toEqual([]);
    expect(page.bad).not.toEqual([]);
  });

  for (const [index, good] of page.good.entries()) {
    test(`${name}: Good ${index + 1} is good`, () => {
      expect(good.announced).toEqual([]);
      expect(diagnose(good)).toEqual([]);
    });
  }

  for (const [index, bad] of page.bad.entries()) {
    test(`${name}: Bad ${index + 1} is bad as announced, and in nothing else`, () => {
      expect(bad.announced.filter((line) => line.endsWith(` ${name}`))).not.toEqual([]);
      expect(diagnose(bad)).toEqual(bad.announced);
    });
  }
}
