import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pages } from "../../generator/derived/pages.js";
import { VERSION } from "../../generator/derived/version.js";
import { pageSummary } from "../../generator/diagnostic/page-summary.js";
import { FAULTY, folderWith, run, SHOP } from "./command.js";

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly name: string;
}

/** What a JSON list says, shortened. */
function brief(out: string): readonly string[] {
  const found: readonly Found[] = JSON.parse(out);
  return found.map(
    ({ file, line, column, severity, name }) => `${file}:${line}:${column} ${severity} ${name}`,
  );
}

const check = (folder: string, ...args: readonly string[]) => run(folder, ["check", ...args]);

test("a contract without a fault: nothing on stdout, exit 0", () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  expect(check(folder, "shop.contract.yaml")).toEqual({
    code: 0,
    out: "",
    log: "no problems in 1 contract\n",
  });
});

test("a contract with a fault: where, what, why, what instead; exit 1", () => {
  const folder = folderWith({ "contracts/shop.yaml": FAULTY });
  const outcome = check(folder, "contracts/shop.yaml");
  expect(outcome.code).toBe(1);
  expect(outcome.log).toBe("1 error in 1 contract\n");
  expect(
    outcome.out,
  ).toBe(`error[malformed-id-template]: the \`eventId\` of \`order_paid\` cannot be read as a template
  --> contracts/shop.yaml:17:14
   |
17 |     eventId: "order-{order_id"
   |              ^^^^^^^^^^^^^^^^^ a \`{\` is never closed
   |
   = note: Both sides build the id from this text; if it is unclear, they build two different ids, and Meta counts twice.
   = help: write text on one line with names in braces, as in \`purchase-{order_id}\`
`);
});

test("contracts are those named, else those of the settings, else those of the folder", () => {
  const folder = folderWith({
    "a.contract.yaml": FAULTY,
    "b.contract.yml": FAULTY.replace("name: shop", "name: other"),
    "set/event-contract.config.yaml": "contracts: [in/*.yaml, ../a.contract.yaml, in/x.yaml]\n",
    "set/in/x.yaml": FAULTY.replace("name: shop", "name: x"),
  });
  const rule = "error malformed-id-template";
  expect(brief(check(folder, "--format", "json").out)).toEqual([
    `a.contract.yaml:17:14 ${rule}`,
    `b.contract.yml:17:14 ${rule}`,
  ]);
  expect(brief(check(folder, "--format", "json", "--config", "set/event-contract.config.yaml").out)).toEqual([
    `a.contract.yaml:17:14 ${rule}`,
    `set/in/x.yaml:17:14 ${rule}`,
  ]);
  expect(brief(check(join(folder, "set"), "--format", "json").out)).toEqual([
    `../a.contract.yaml:17:14 ${rule}`,
    `in/x.yaml:17:14 ${rule}`,
  ]);
  expect(brief(check(join(folder, "set"), "--format", "json", "./in/x.yaml").out)).toEqual([
    `./in/x.yaml:17:14 ${rule}`,
  ]);
});

test("a folder stands for its contracts; named alone, for its settings, too", () => {
  const folder = folderWith({
    "plain/a.contract.yaml": FAULTY,
    "plain/notes.yaml": "",
    "set/event-contract.config.yaml": "contracts: [in/*.yaml]\nout: made\n",
    "set/in/x.yaml": FAULTY.replace("name: shop", "name: x"),
    "set/beside.contract.yaml": "",
    "good/event-contract.config.yaml": "out: made\n",
    "good/shop.contract.yaml": SHOP,
    "b.contract.yaml": FAULTY.replace("name: shop", "name: b"),
  });
  const rule = "error malformed-id-template";
  const said = (...args: readonly string[]) => brief(check(folder, "--format", "json", ...args).out);
  expect(said("plain")).toEqual([`plain/a.contract.yaml:17:14 ${rule}`]);
  expect(said("./plain/", "b.contract.yaml")).toEqual([
    `b.contract.yaml:17:14 ${rule}`,
    `plain/a.contract.yaml:17:14 ${rule}`,
  ]);
  expect(said("set")).toEqual([`set/in/x.yaml:17:14 ${rule}`]);
  expect(said("good")).toEqual([]);
  expect(run(folder, ["generate", "good"]).out).toMatch(/^shop: \d+ files in good\/made\/shop /);
  const both = check(folder, "plain", "set");
  expect([both.code, both.log]).toEqual([
    2,
    "event-contract: the folder `set` has settings of its own: name it alone\n",
  ]);
});

test("the formats for machines", () => {
  const folder = folderWith({ "shop.contract.yaml": FAULTY });
  const github = check(folder, "--format", "github");
  expect(github.out.slice(0, 86)).toBe(
    "::error file=shop.contract.yaml,line=17,col=14,endLine=17,endColumn=31,title=malformed",
  );
  const sarif = check(folder, "--format", "sarif");
  const [{ tool, results }] = JSON.parse(sarif.out).runs;
  expect(
    results.map((result: { ruleId: string; ruleIndex: number }) => [result.ruleId, result.ruleIndex]),
  ).toEqual([["malformed-id-template", 0]]);
  const page = pages["malformed-id-template"];
  expect(tool.driver).toEqual({
    name: "event-contract",
    version: VERSION,
    semanticVersion: VERSION,
    rules: [
      {
        id: "malformed-id-template",
        shortDescription: { text: pageSummary(page ?? "").sentence },
        fullDescription: { text: pageSummary(page ?? "").paragraph },
        help: { text: page, markdown: page },
      },
    ],
  });
  const clean = folderWith({ "shop.contract.yaml": SHOP });
  expect(check(clean, "--format", "json").out).toBe("[]\n");
  expect([github.code, sarif.code]).toEqual([1, 1]);
});

test("warnings are no errors, unless they are to be; settings set their severity", () => {
  const folder = folderWith({
    "shop.contract.yaml": SHOP.replace("      content_type: { const: product }\n", ""),
  });
  const said = (...args: readonly string[]) => {
    const { code, out } = check(folder, "--format", "json", ...args);
    return [code, ...brief(out)];
  };
  expect(said()).toEqual([0, "shop.contract.yaml:23:7 warning content-ids-without-type"]);
  expect(said("--strict")).toEqual([1, "shop.contract.yaml:23:7 error content-ids-without-type"]);
  for (const severity of ["off", "info", "error"]) {
    writeFileSync(join(folder, `${severity}.yaml`), `rules: { content-ids-without-type: ${severity} }\n`);
  }
  expect(said("--config", "off.yaml", "--strict")).toEqual([0]);
  expect(said("--config", "info.yaml")).toEqual([0, "shop.contract.yaml:23:7 info content-ids-without-type"]);
  expect(check(folder, "--config", "info.yaml").log).toBe("1 info in 1 contract\n");
  expect(said("--config", "error.yaml")).toEqual([
    1,
    "shop.contract.yaml:23:7 error content-ids-without-type",
  ]);
});

test("a deprecated event whose day is past is told of, by the day that is given", () => {
  const deprecated = SHOP.replace(
    "    consent: marketing\n",
    "    consent: marketing\n    status: deprecated\n    deprecation: { since: 0.9.0, removeAfter: 2026-03-31 }\n",
  );
  const folder = folderWith({ "shop.contract.yaml": deprecated });
  const overdue = (day: string) =>
    brief(check(folder, "--format", "json", "--today", day).out).filter((line) =>
      line.endsWith("overdue-removal"),
    );
  expect(overdue("2026-03-31")).toEqual([]);
  expect(overdue("2026-04-01")).toEqual(["shop.contract.yaml:20:47 warning overdue-removal"]);
});

test("two contracts of one name, both places shown", () => {
  const folder = folderWith({ "a.contract.yaml": SHOP, "b.contract.yaml": SHOP });
  const outcome = check(folder);
  expect(outcome.code).toBe(1);
  expect(outcome.out).toBe(`error[reused-contract-name]: two contracts have the name \`shop\`
 --> b.contract.yaml:2:7
  |
2 | name: shop
  |       ^^^^ used again here
 ==> a.contract.yaml:2:7
  |
2 | name: shop
  |       ---- first used here
  |
  = note: Both would write to one folder, and the second would replace what the first wrote.
  = help: give each contract its own name, which must differ in a letter or digit
`);
});

test("two contracts whose names differ in a hyphen only", () => {
  const folder = folderWith({
    "a.contract.yaml": SHOP,
    "b.contract.yaml": SHOP.replace("name: shop", "name: sho-p"),
  });
  expect(check(folder).out).toContain(
    "error[reused-contract-name]: the contracts `shop` and `sho-p` have the same name\n",
  );
});

test("includes are found below the contract's folder, in code-point order, and nowhere else", () => {
  const [head = "", events = ""] = SHOP.split("events:\n");
  const folder = folderWith({
    "shop/shop.contract.yaml": `${head}include: ["parts/*.yaml"]\n`,
    "shop/parts/b.yaml": `events:\n${events}`,
    "shop/parts/A.yaml": `parameters: { coupon: { type: text } }\n`,
    "shop/none.contract.yaml": `${SHOP}include: [parts/none.yaml]\n`,
    "shop/up.contract.yaml": `${SHOP}include: [../outside.yaml]\n`,
    "shop/net.contract.yaml": `${SHOP}include: ["https://example.com/a.yaml"]\n`,
    "shop/root.contract.yaml": `${SHOP}include: [/etc/hosts]\n`,
    "shop/link.contract.yaml": `${SHOP}include: [links/a.yaml]\n`,
    "shop/bytes.contract.yaml": `${SHOP}include: [bytes/a.yaml]\n`,
    "shop/bytes/a.yaml": Buffer.from([0x61, 0x3a, 0x20, 0xff]),
    "outside.yaml": "events: {}\n",
  });
  mkdirSync(join(folder, "shop/links"));
  symlinkSync(join(folder, "outside.yaml"), join(folder, "shop/links/a.yaml"));
  const said = (name: string) => brief(check(folder, "--format", "json", `shop/${name}.contract.yaml`).out);
  expect(said("shop")).toEqual([
    "shop/parts/A.yaml:1:15 warning idle-definition",
    "shop/parts/A.yaml:1:31 error malformed-value",
  ]);
  expect(said("none")).toEqual(["shop/none.contract.yaml:26:11 error unmatched-include"]);
  expect(said("up")).toEqual(["shop/up.contract.yaml:26:11 error foreign-include"]);
  expect(said("net")).toEqual(["shop/net.contract.yaml:26:11 error foreign-include"]);
  expect(said("root")).toEqual(["shop/root.contract.yaml:26:11 error foreign-include"]);
  expect(said("link")).toEqual(["shop/link.contract.yaml:26:11 error foreign-include"]);
  expect(said("bytes")).toEqual(["shop/bytes.contract.yaml:26:11 error unreadable-include"]);
});

test("a key that is spelt with escapes is found, too", () => {
  const folder = folderWith({ "shop.contract.yaml": `${SHOP}"\\x69nclude": [none.yaml]\n` });
  expect(brief(check(folder, "--format", "json").out)).toEqual([
    "shop.contract.yaml:26:16 error unmatched-include",
  ]);
});
