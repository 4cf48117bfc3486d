import { CONFIG_FILE } from "../../generator/cli/config-file.js";
import { type Checked, type CheckInput, check, resolveContract } from "../../generator/compile/check.js";
import { readConfig } from "../../generator/config/read-config.js";
import type { IncludeReader } from "../../generator/contract/include.js";
import { catalog } from "../../generator/derived/catalog.js";
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { checkRules } from "../../generator/rules/check.js";
import { rules } from "../../generator/rules/index.js";
import type { Rule } from "../../generator/rules/rule.js";
import { positionAt, type SourceFile, sourceFile } from "../../generator/source/source-file.js";
import { parseGlob } from "../../generator/text/glob.js";
import { byCodePoint } from "../../generator/text/order.js";

/** A contract of a page: the first file is the contract, further ones are its fragments. Or a project's settings. */
export interface PageCase {
  readonly files: readonly [SourceFile, ...SourceFile[]];
  /** What the comments of the page announce, as `contract.yaml:12 error value-without-currency`. */
  readonly announced: readonly string[];
}

/** The page of a rule or of another diagnostic, read. */
export interface RulePage {
  readonly title: string | undefined;
  readonly bad: readonly PageCase[];
  readonly good: readonly PageCase[];
  readonly source: string | undefined;
}

/** A way to check a case of a page. */
export type Check = (page: PageCase) => readonly Diagnostic[];

/** What every contract needs and no page wants to repeat, by the key it stands for. */
const BOILERPLATE: readonly (readonly [key: string, text: string])[] = [
  ["eventContract", 'eventContract: "1.0"'],
  ["name", "name: example"],
  ["version", "version: 1.0.0"],
  [
    "sources",
    `sources:
  storefront: { kind: browser, system: Web shop, delivery: pixel }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website }
  salesforce: { kind: crm, system: Salesforce, delivery: direct }
  ga4: { kind: analytics, system: Google Analytics 4 }`,
  ],
  ["consent", "consent: { marketing: { description: Marketing. } }"],
];

/** The texts of a case as a page shows them. */
type Written = readonly [SourceFile, ...SourceFile[]];

/**
 * Reads a page. A block ```yaml is a contract; ```yaml shared/more.yaml is a fragment of the contract before it, and
 * ```yaml event-contract.config.yaml stands for itself.
 */
export function readRulePage(text: string): RulePage {
  return {
    title: /^# (.+)$/m.exec(text)?.[1],
    bad: casesOf(sectionOf(text, "Bad")),
    good: casesOf(sectionOf(text, "Good")),
    source: /^Source: (.+)\.$/m.exec(text)?.[1],
  };
}

/** What checking says of a case, infos aside, in the words of `announced`. */
export function diagnose(page: PageCase, check: Check = checkCase): readonly string[] {
  return check(page)
    .filter((diagnostic) => diagnostic.severity !== "info")
    .map(({ name, severity, primary: { span } }) => {
      const { line } = positionAt(span.file, span.start);
      return `${span.file.path}:${line} ${severity} ${name}`;
    })
    .sort(byCodePoint);
}

function sectionOf(text: string, title: string): string {
  return text.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? "";
}

function casesOf(section: string): readonly PageCase[] {
  const contracts: SourceFile[][] = [];
  for (const [, path, text = ""] of section.matchAll(/^```yaml(?: (\S+))?\n([\s\S]*?)^```$/gm)) {
    if (path === undefined) contracts.push([sourceFile("contract.yaml", text)]);
    else if (path === CONFIG_FILE) contracts.push([sourceFile(path, text)]);
    else contracts.at(-1)?.push(sourceFile(path, text));
  }
  return contracts.flatMap(([main, ...fragments]) =>
    main === undefined ? [] : [caseOf([main, ...fragments])],
  );
}

/** Makes a case of a contract's text, less the boilerplate, and of its fragments. */
export function caseOf(written: Written): PageCase {
  const [main, ...fragments] = written;
  const announced = written.flatMap(announcedBy).sort(byCodePoint);
  if (main.path === CONFIG_FILE) return { files: written, announced };
  const all = written.map((file) => file.text).join("\n");
  const missing = BOILERPLATE.filter(([key]) => !new RegExp(`^${key}:`, "m").test(all)).map(
    ([, text]) => text,
  );
  const contract = sourceFile(main.path, [main.text, ...missing, ""].join("\n"));
  return { files: [contract, ...fragments], announced };
}

/** Everything that checking says of a case. */
export function checkCase(page: PageCase): readonly Diagnostic[] {
  const [main] = page.files;
  return main.path === CONFIG_FILE ? readConfig(main, rules).diagnostics : checkedCase(page).diagnostics;
}

/** What checking makes of a contract. */
export function checkedCase(page: PageCase): Checked {
  return check(inputOf(page));
}

/** What is said of a contract where these are all the rules there are. */
export function checkWith(some: readonly Rule[]): Check {
  return (page) => {
    if (page.files[0].path === CONFIG_FILE) return checkCase(page);
    const { model, diagnostics } = resolveContract(inputOf(page));
    return [...diagnostics, ...checkRules(model, catalog, some)];
  };
}

function inputOf({ files: [file, ...fragments] }: PageCase): CheckInput {
  return { file, include: reader(fragments) };
}

function announcedBy(file: SourceFile): readonly string[] {
  return file.text.split("\n").flatMap((line, index) => {
    const comment = /# ((?:(?:error|warning): [a-z0-9-]+(?:, )?)+)$/.exec(line)?.[1] ?? "";
    return [...comment.matchAll(/(error|warning): ([a-z0-9-]+)/g)].map(
      ([, severity, name]) => `${file.path}:${index + 1} ${severity} ${name}`,
    );
  });
}

/** Finds fragments by their path, or by their folder behind `/*.yaml`; addresses and `..` are refused. */
function reader(fragments: readonly SourceFile[]): IncludeReader {
  return (pattern) => {
    if (pattern.includes("://")) return { kind: "refused", reason: "address" };
    if (pattern.split("/").includes("..")) return { kind: "refused", reason: "outside" };
    if (parseGlob(pattern) === undefined) return { kind: "refused", reason: "glob" };
    const folder = pattern.endsWith("/*.yaml") ? pattern.slice(0, -"*.yaml".length) : undefined;
    const files = fragments.filter(({ path }) =>
      folder === undefined ? path === pattern : path.startsWith(folder),
    );
    return { kind: "files", files };
  };
}
