import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../generator/build/files-below.js";
import { ruleSections, rules } from "../generator/rules/index.js";
import { checkWith, diagnose, readRulePage } from "./support/rule-page.js";

const RULES = join(import.meta.dirname, "../generator/rules");

const pages = Object.entries(ruleSections).flatMap(([section, inSection]) =>
  inSection.map((rule) => ({
    name: rule.name,
    page: readRulePage(readFileSync(join(RULES, section, `${rule.name}.md`), "utf8")),
    // A page stands by its own rule, so that a new one breaks no other's; `pages.test.ts` asks all rules of all pages.
    check: checkWith([rule]),
  })),
);

test("a section's folder holds the rules of its list, each with its page, and nothing else", () => {
  const listed = Object.entries(ruleSections).flatMap(([section, inSection]) =>
    inSection.flatMap(({ name }) => [`${section}/${name}.md`, `${section}/${name}.ts`]),
  );
  const shared = /^(?:[^/]+|(?:queries|wording|pages)\/.+)$/;
  const standing = [".md", ".ts"].flatMap((ending) => filesBelow(RULES, ending));
  expect(standing.filter((path) => !shared.test(path)).sort()).toEqual(listed.sort());
});

test("the names of rules are unique and in kebab case", () => {
  const names = rules.map((rule) => rule.name);
  expect([...new Set(names)]).toEqual(names);
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

for (const { name, page, check } of pages) {
  test(`${name}: the page is whole`, () => {
    expect(page.title).toBe(name);
    expect(page.source).toBeDefined();
    expect(page.good).not.toEqual([]);
    expect(page.bad).not.toEqual([]);
  });

  for (const [index, good] of page.good.entries()) {
    test(`${name}: Good ${index + 1} is good`, () => {
      expect(good.announced).toEqual([]);
      expect(diagnose(good, check)).toEqual([]);
    });
  }

  for (const [index, bad] of page.bad.entries()) {
    test(`${name}: Bad ${index + 1} is bad as announced, and in nothing else`, () => {
      expect(bad.announced.filter((line) => line.endsWith(` ${name}`))).not.toEqual([]);
      expect(diagnose(bad, check)).toEqual(bad.announced);
    });
  }
}
