import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../generator/build/files-below.js";
import { checkCase, readRulePage } from "../support/rule-page.js";

const GENERATOR = join(import.meta.dirname, "../../generator");
const SENTENCE = /^[A-Z`].*\.$/s;

function textsOf(ending: string): readonly string[] {
  return filesBelow(GENERATOR, ending)
    .filter((path) => !path.startsWith("derived/"))
    .map((path) => readFileSync(join(GENERATOR, path), "utf8"));
}

test("every reason that is written out is a sentence", () => {
  const reasons = textsOf(".ts").flatMap((text) =>
    [...text.matchAll(/\bdefine(?:Diagnostic|Rule|EventRule)\b[<(][\s\S]*?\bnote: "(.*)",\n/g)].map(
      ([, reason = ""]) => reason,
    ),
  );
  expect(reasons.length).toBeGreaterThan(100);
  expect(reasons.filter((reason) => !SENTENCE.test(reason))).toEqual([]);
});

test("every reason that is given for what a page shows is a sentence", () => {
  const reasons = textsOf(".md").flatMap((text) =>
    readRulePage(text).bad.flatMap((bad) => checkCase(bad).map(({ note }) => note)),
  );
  expect(reasons.length).toBeGreaterThan(100);
  expect(reasons.filter((reason) => !SENTENCE.test(reason))).toEqual([]);
});
