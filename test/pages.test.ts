import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../generator/build/files-below.js";
import { overdueRemovals } from "../generator/cli/overdue-removal.js";
import { catalog } from "../generator/derived/catalog.js";
import { pages as derivedPages } from "../generator/derived/pages.js";
import { pageSummary } from "../generator/diagnostic/page-summary.js";
import { rules } from "../generator/rules/index.js";
import { byCodePoint } from "../generator/text/order.js";
import { factsOf } from "./support/facts-of.js";
import {
  type Check,
  checkCase,
  checkedCase,
  checkWith,
  diagnose,
  readRulePage,
} from "./support/rule-page.js";

const GENERATOR = join(import.meta.dirname, "../generator");
const TODAY = "2026-07-01";

const pagePaths = filesBelow(GENERATOR, ".md").filter((path) => /^rules\/|\/pages\//.test(path));

/** What no contract on a page can show: bytes, sizes, files and folders. A block of text does. */
const SHOWN_AS_TEXT = [
  "control-character",
  "excessive-files",
  "excessive-nesting",
  "foreign-contract",
  "not-utf-8",
  "oversized-contract",
  "oversized-file",
  "reused-contract-name",
  "shared-pixel",
  "unknown-consent-basis",
  "unknown-contract",
  "unknown-variable",
  "unlisted-diagnostics",
  "unmatched-contract",
  "unread-files",
  "unreadable-include",
];

function nameOf(path: string): string {
  return basename(path, ".md");
}

/** Where each diagnostic that the source defines should have its page. */
function pagesOfSource(): readonly string[] {
  return filesBelow(GENERATOR, ".ts")
    .filter((path) => !path.startsWith("derived/"))
    .flatMap((path) => {
      const text = readFileSync(join(GENERATOR, path), "utf8");
      const definitions = text.matchAll(
        /\bdefine(Diagnostic|Rule|EventRule)\b[<(][\s\S]*?\bname: "([^"]+)"/g,
      );
      return [...definitions].map(([, kind, name]) =>
        kind === "Diagnostic" ? `${dirname(path)}/pages/${name}.md` : `${dirname(path)}/${name}.md`,
      );
    })
    .sort(byCodePoint);
}

test("a page begins with the mistake, in one short sentence", () => {
  const sentences = Object.entries(derivedPages).map(
    ([name, page]) => [name, pageSummary(page).sentence] as const,
  );
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter(([, sentence]) => sentence.length > 110)).toEqual([]);
});

test("every diagnostic has one page, in the room that defines it, and every page a diagnostic", () => {
  const expected = pagesOfSource();
  expect(pagePaths.toSorted(byCodePoint)).toEqual(expected);
  expect(expected.filter((path) => path.startsWith("rules/") && !path.includes("/pages/"))).toHaveLength(
    rules.length,
  );
});

test("no two diagnostics have one name, and `explain` has the page of each", () => {
  const names = pagePaths.map(nameOf).sort();
  expect([...new Set(names)]).toEqual(names);
  expect(Object.keys(derivedPages).sort()).toEqual(names);
});

const pages = pagePaths.map((path) => {
  const text = readFileSync(join(GENERATOR, path), "utf8");
  return { path, name: nameOf(path), text, ...readRulePage(text) };
});

/** Says of a page's cases what a check says and, where the page is about a day, what the command adds on that day. */
function checkOf(name: string, check: Check): Check {
  if (name !== "overdue-removal") return check;
  return (page) => [...check(page), ...overdueRemovals(checkedCase(page).model, TODAY)];
}

/** What a page's cases say that they do not announce, and announce without saying it; an empty list is what we want. */
function surprises(kind: "good" | "bad"): readonly string[] {
  return pages.flatMap((page) =>
    page[kind].flatMap((one, index) => {
      const said = diagnose(one, checkOf(page.name, checkCase));
      const title = `${page.path}, ${kind} ${index + 1}`;
      return [
        ...said.filter((line) => !one.announced.includes(line)).map((line) => `${title} says ${line}`),
        ...one.announced
          .filter((line) => !said.includes(line))
          .map((line) => `${title} does not say ${line}`),
      ];
    }),
  );
}

test("all rules together find no fault in what any page calls good", () => {
  expect(surprises("good")).toEqual([]);
});

test("all rules together find in what any page calls bad what it announces, and nothing else", () => {
  expect(surprises("bad")).toEqual([]);
});

test("no error rests on a fact that nobody documents", () => {
  const grounds = new Map(factsOf(catalog).map((fact) => [`event-contract/${fact.file}`, fact.confidence]));
  const errors = pages
    .flatMap((page) => page.bad.flatMap(checkOf(page.name, checkCase)))
    .filter(({ severity }) => severity === "error");
  const cited = errors.flatMap(({ name, facts }) =>
    facts.map(({ text }) => [name, text.split(",")[0] ?? ""]),
  );
  expect(cited.length).toBeGreaterThan(20);
  const weak = cited.filter(([, file = ""]) => !["documented", "decision"].includes(grounds.get(file) ?? ""));
  expect(weak).toEqual([]);
});

for (const page of pages.filter(({ path }) => path.includes("/pages/"))) {
  const { name, text } = page;
  // The rules that a page names, as those about suppressions do, and no other: a new one then breaks no page.
  const check = checkOf(name, checkWith(rules.filter((rule) => text.includes(rule.name))));

  test(`${name}: the page is whole`, () => {
    expect(page.title).toBe(name);
    expect(page.source).toBeDefined();
    const asText = SHOWN_AS_TEXT.includes(name);
    expect([page.bad.length > 0, page.good.length > 0]).toEqual([!asText, !asText]);
    expect(/^## Bad\n\n```(?:text|yaml.*)$[\s\S]*^## Good\n\n```(?:text|yaml.*)$/m.test(text)).toBe(true);
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
