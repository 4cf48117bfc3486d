import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderPretty } from "../../generator/diagnostic/render-pretty.js";
import { type SourceFile, sourceFile } from "../../generator/source/source-file.js";
import { byCodePoint } from "../../generator/text/order.js";
import { caseOf, checkCase, diagnose, type PageCase } from "../support/rule-page.js";

const folder = new URL("./", import.meta.url);

/** What is no YAML at all has a second ending, so that no tool tries to read it. */
const YAML = /\.yaml(?:\.txt)?$/;

/** The contracts beside this file; a folder holds a contract and what it includes. */
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || YAML.test(entry.name))
  .map(({ name }) => name.replace(YAML, ""))
  .sort(byCodePoint);

/** A contract as it stands, nothing added. */
function caseNamed(name: string): PageCase {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => YAML.test(path) && (path.replace(YAML, "") === name || path.startsWith(`${name}/`)))
    // The contract comes first: its fragments are in folders of their own.
    .sort((left, right) => left.split("/").length - right.split("/").length || byCodePoint(left, right));
  const [contract, ...fragments] = paths.map((path) =>
    sourceFile(
      path.replace(`${name}/`, "").replace(YAML, ".yaml"),
      readFileSync(new URL(path, folder), "utf8"),
    ),
  );
  if (contract === undefined) throw new Error(`no contract ${name}`);
  const files: readonly [SourceFile, ...SourceFile[]] = [contract, ...fragments];
  return { files, announced: caseOf(files).announced };
}

/** Every file of a case, then what is said of them, on one page. */
function pageOf(one: PageCase): string {
  const shown = one.files.map(({ path, text }) => `# ${path}\n\n${text}`);
  return [...shown, `# diagnostics\n\n${renderPretty(checkCase(one))}`].join("\n");
}

test.each(cases)("%s: each mistake is reported at its line, and no other", (name) => {
  const one = caseNamed(name);
  expect(diagnose(one)).toEqual(one.announced);
});

test.each(cases)("%s reads as its page shows", async (name) => {
  await expect(pageOf(caseNamed(name))).toMatchFileSnapshot(`${name}.txt`);
});

test("twenty different mistakes give twenty diagnostics in one run", () => {
  const names = checkCase(caseNamed("twenty-mistakes")).map((diagnostic) => diagnostic.name);
  expect(names).toHaveLength(20);
  expect(new Set(names).size).toBe(20);
});
