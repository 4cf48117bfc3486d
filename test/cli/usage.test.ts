import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogPages } from "../../generator/cli/catalog-page.js";
import { diagnosticSections } from "../../generator/cli/diagnostic-sections.js";
import { catalog } from "../../generator/derived/catalog.js";
import { pages } from "../../generator/derived/pages.js";
import { VERSION } from "../../generator/derived/version.js";
import { folderWith, run, SHOP } from "./command.js";

const SEE = "See `event-contract --help`, or the `--help` of the command.\n";

test.each([
  [["chek"], "unknown command `chek`; did you mean `check`?"],
  [["check", "--strct"], "unknown option `--strct`; did you mean `--strict`?"],
  [
    ["check", "--format", "xml"],
    "option `--format <format>` argument `xml` is invalid. Allowed choices are pretty, json, sarif, github.",
  ],
  [["check", "--format"], "option `--format <format>` argument missing"],
  [
    ["check", "--today", "2026-02-30"],
    "option `--today <date>` argument `2026-02-30` is invalid. Write a day such as 2026-01-31.",
  ],
  [
    ["generate", "--target", "pixle"],
    "option `--target <names>` argument `pixle` is invalid. Targets: did you mean `pixel`?",
  ],
  [["generate", "--check", "--dry-run"], "option `--dry-run` cannot be used with option `--check`"],
  [["explain", "a", "b"], "too many arguments for `explain`. Expected 1 argument but got 2."],
  [
    ["init", "--example", "shop"],
    "option `--example <name>` argument `shop` is invalid. Allowed choices are store, leads, subscription, marketplace, retail.",
  ],
])("a wrong call: %j", (args, said) => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  expect(run(folder, args)).toEqual({ code: 2, out: "", log: `event-contract: ${said}\n${SEE}` });
});

test("files that cannot be read", () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  mkdirSync(join(folder, "folder"));
  const refused = (...args: readonly string[]) => {
    const { code, out, log } = run(folder, args);
    return [code, out, log];
  };
  expect(refused("check", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the contract `none.yaml` cannot be read: there is no such file\n",
  ]);
  expect(refused("check", "folder")).toEqual([
    2,
    "",
    "event-contract: there is no contract in the folder `folder`: none of its files ends in .contract.yaml\n",
  ]);
  expect(refused("generate", "shop.contract.yaml", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the contract `none.yaml` cannot be read: there is no such file\n",
  ]);
  expect(refused("check", "--config", "none.yaml")).toEqual([
    2,
    "",
    "event-contract: the settings `none.yaml` cannot be read: there is no such file\n",
  ]);
});

test("no contract anywhere", () => {
  const { code, log } = run(folderWith({}), ["generate"]);
  expect([code, log]).toEqual([
    2,
    "event-contract: there is no contract here: name one, as in `event-contract check shop.contract.yaml`, or list " +
      "yours in event-contract.config.yaml; `event-contract init` writes both to start from\n",
  ]);
});

test("help and version are products; a call without a command is not", () => {
  const folder = folderWith({});
  expect(run(folder, ["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, log: "" });
  const asked = run(folder, ["--help"]);
  expect([asked.code, asked.log]).toEqual([0, ""]);
  expect(asked.out).toContain("$ event-contract generate --check ");
  expect(run(folder, [])).toEqual({ code: 2, out: "", log: asked.out });
});

test("explain: a page, a name that there is not, and one that goes by another", () => {
  const folder = folderWith({});
  const page = run(folder, ["explain", "lowered-error"]);
  expect([page.code, page.out]).toEqual([0, pages["lowered-error"]]);
  const missed = (name: string) => {
    const { code, out, log } = run(folder, ["explain", name]);
    expect([code, out, log.split("\n").slice(1)]).toEqual([
      2,
      "",
      ["`event-contract explain` lists all rules.", ""],
    ]);
    return log.split("\n")[0];
  };
  const nothing = "event-contract: no rule and nothing in the catalogue is called";
  expect(missed("lowered-eror")).toBe(`${nothing} \`lowered-eror\`; did you mean \`lowered-error\`?`);
  expect(missed("Purchas")).toBe(`${nothing} \`Purchas\`; did you mean \`Purchase\` or \`purchase\`?`);
  expect(missed("e-mail address")).toBe(`${nothing} \`e-mail address\`; did you mean \`em\`?`);
  expect(missed("constructor")).toBe(`${nothing} \`constructor\``);
});

test("explain without a name lists every diagnostic once, by section, with severity and sentence", () => {
  const { code, out } = run(folderWith({}), ["explain"]);
  expect(code).toBe(0);
  const lines = out.split("\n");
  expect(lines[0]).toBe("E error, W warning, I info. `event-contract explain <name>` says more.");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const names = lines.flatMap((line) => /^ {2}[EWI] (\S+)$/.exec(line)?.[1] ?? []);
  expect(names.toSorted()).toEqual(Object.keys(pages).toSorted());
  expect(lines.filter((line) => /^\S/.test(line)).slice(1)).toEqual([
    ...diagnosticSections.map((section) => section.title),
    "Meta's own diagnostics in Events Manager, where names vary",
  ]);
  expect(lines.flatMap((line) => /^ {4}(\S.+)$/.exec(line)?.[1] ?? [])).toEqual(
    catalog.metaDiagnostics.map(({ name }) => name),
  );
  const start = lines.indexOf("  E twin-claims");
  expect(lines.slice(start, start + 2)).toEqual([
    "  E twin-claims",
    "      Two events claim the same conversion under one Meta name.",
  ]);
  expect(lines).toContain("  W overdue-removal");
});

test("explain knows the names of the catalogue, each with its fact", () => {
  const folder = folderWith({});
  const said = (name: string) => run(folder, ["explain", name]).out;
  const { fact } = catalog.deliveries.find((delivery) => delivery.name === "gateway") ?? {};
  expect(said("gateway")).toBe(`# gateway: a delivery

Meta's Conversions API Gateway passes on what the Pixel sends. Offline and CRM
events pass only through its separate endpoint for non-web events. Rules and
documents cover it; no code is generated.

- No code is generated
- For sources of kind: \`app\`, \`browser\`, \`crm\`, \`other\`, \`pos\` and \`server\`
- Cannot carry offline and CRM events

Source: event-contract/${fact?.file}, checked ${fact?.checkedOn}: ${fact?.source} (documented)
`);
  expect(said("Purchase")).toContain("\n- Requires: `value` and `currency`\n");
  expect(said("em")).toContain("\n- Sent as a SHA-256, made by the generated code\n");
  expect(said("currency")).toContain("# currency: a parameter, under `parameters`\n");
  const both = said("country")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  expect(both).toEqual([
    "# country: a parameter, under `parameters`",
    "# country: an identifier, under `userData`",
  ]);
});

test("explain knows what Meta's Events Manager warns of, in whatever spelling, with cause and remedy", () => {
  const folder = folderWith({});
  const said = (name: string) => run(folder, ["explain", name]);
  const page = `# Mismatched IP addresses: a diagnostic of Meta's Events Manager

The server and the Pixel report the same visitor under different addresses.

- Cause: Behind a proxy, a load balancer or a content network, the server takes
  their address for the visitor's.
- Mend: Take the visitor's address, the first of \`X-Forwarded-For\` as your own
  proxy sets it, and hand it to the builder as \`client_ip_address\`.
- Rules that look for it in a contract: \`unprovided-identifier\`
`;
  for (const name of ["Mismatched IP addresses", "mismatched ip  ADDRESSES", "mismatched-ip-addresses"]) {
    expect(said(name).out.startsWith(page)).toBe(true);
  }
  expect(said("Invalid currency code").log.split("\n")[0]).toBe(
    "event-contract: no rule and nothing in the catalogue is called `Invalid currency code`; did you mean `Missing or invalid currency or value`?",
  );
  const rules = catalog.metaDiagnostics.flatMap((diagnostic) => diagnostic.rules);
  expect(rules.filter((rule) => !Object.hasOwn(pages, rule))).toEqual([]);
});

test("explain knows what Meta answers, by code and by subcode, and what the sender then does", () => {
  const folder = folderWith({});
  const said = (name: string) => run(folder, ["explain", name]).out;
  const page = `# Token invalid: an answer of the Conversions API

The access token is wrong, expired or withdrawn.

- Code: \`190\`
- Mend: Create a new token in Events Manager, or with a system user, and start
  the sender with it.
- The generated sender stops, and hands every event back
`;
  expect(said("190").startsWith(page)).toBe(true);
  expect(said("100/2804003")).toContain("# Event too old: an answer of the Conversions API\n");
  expect(said("2804003")).toBe(said("Event too old"));
});

test("every entry of the catalogue has a page that says what it is and where it was read", () => {
  const pagesOfCatalog = catalogPages(catalog);
  const lists = Object.values(catalog).flatMap((list) => (Array.isArray(list) ? list : []));
  const entries = lists.filter((entry) => typeof entry === "object" && "fact" in entry);
  expect(pagesOfCatalog.map(({ name }) => name).toSorted()).toEqual(
    entries.map(({ name }) => name).toSorted(),
  );
  for (const { name, page } of pagesOfCatalog) {
    const lines = page().split("\n");
    expect(lines[0]).toMatch(/^# [^:]+: an? \S/);
    expect(lines[0]).toContain(`# ${name}: `);
    expect(lines.at(-2)).toMatch(/^(?:Source: \S+, checked|Decision: \S+, reviewed) \d{4}-\d\d-\d\d: \S/);
    expect(lines.at(-2)).toContain(": event-contract/schema/catalog/");
    expect(page()).not.toMatch(/undefined|\[object|``|: \n/);
  }
});
