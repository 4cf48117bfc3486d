import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run, SHOP } from "./command.js";

const NESTED = `${"a: ".repeat(1)}${"[".repeat(5000)}`;

/** Ten aliases of ten aliases of ten … */
const LAUGHS = `a0: &a0 [x]\n${Array.from({ length: 1000 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join("")}`;

test.each([
  ["no YAML", "}{ this is : no : yaml [", "yaml-syntax"],
  ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "not-utf-8"],
  ["UTF-16", Buffer.from(`\ufeff${SHOP}`, "utf16le"), "not-utf-8"],
  ["empty", "", "empty-file"],
  ["comments only", "# nothing\n\n", "empty-file"],
  ["a list", "- a\n- b\n", "wrong-type"],
  ["20 MB", Buffer.alloc(20 * 1024 * 1024, "a: b\n"), "oversized-file"],
  ["tabs", SHOP.replace("  storefront:", "\tstorefront:"), "tab-indentation"],
  ["duplicate keys", `${SHOP}name: again\n`, "duplicate-key"],
  ["merge keys", SHOP.replace("  storefront: {", "  storefront: { <<: { kind: browser },"), "merge-key"],
  ["a thousand nested aliases", `${SHOP}${LAUGHS}`, "excessive-aliases"],
  ["deep nesting", NESTED, "excessive-nesting"],
  ["several documents", `${SHOP}---\n${SHOP}`, "multiple-documents"],
  ["a custom tag", SHOP.replace("name: shop", "name: !env NAME"), "custom-tag"],
  ["a control character", SHOP.replace("Paid", "Pa\u0007id"), "control-character"],
])("%s: a clear answer and exit 1", (_, content, name) => {
  const folder = folderWith({ "shop.contract.yaml": content });
  const { code, out, log } = run(folder, ["check", "--format", "json"]);
  const said: readonly { readonly name: string; readonly note: string; readonly help: string }[] =
    JSON.parse(out);
  expect([code, said.map((diagnostic) => diagnostic.name).includes(name)]).toEqual([1, true]);
  expect(said.every((diagnostic) => diagnostic.note !== "" && diagnostic.help !== "")).toBe(true);
  expect(log).toMatch(/^\d+ errors?( and \d+ warnings?)? in 1 contract\n$/);
});

test.each([
  ["a byte order mark", `\ufeff${SHOP}`],
  ["Windows line ends", SHOP.replaceAll("\n", "\r\n")],
  [
    "anchors and aliases",
    SHOP.replace("trigger: The order", "trigger: &when The order").replace(
      "{ trigger: The thank-you page was shown. }",
      "{ trigger: *when }",
    ),
  ],
])("%s: no fault", (_, content) => {
  const folder = folderWith({ "shop.contract.yaml": content });
  expect(run(folder, ["check"])).toEqual({ code: 0, out: "", log: "no problems in 1 contract\n" });
});

test("bytes that are no UTF-8 are shown where they stand", () => {
  const bytes = Buffer.concat([
    Buffer.from("name: shop\nowner: Caf"),
    Buffer.from([0xe9]),
    Buffer.from("\n"),
  ]);
  const folder = folderWith({ "shop.contract.yaml": bytes });
  expect(run(folder, ["check"]).out.split("\n").slice(0, 5)).toEqual([
    "error[not-utf-8]: the file is not UTF-8 text",
    " --> shop.contract.yaml:2:11",
    "  |",
    "2 | owner: Caf\ufffd",
    "  |           ^ from here",
  ]);
});

test("what acts on a terminal is never printed", () => {
  const folder = folderWith({
    "shop.contract.yaml": SHOP.replace("name: shop", 'name: "\\e[31mred\\u202e"'),
  });
  const { code, out } = run(folder, ["check"]);
  expect(code).toBe(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(out).not.toMatch(/[\u001b\u202e]/);
});

test("settings are read as strictly as contracts", () => {
  const said = (settings: string | Uint8Array) => {
    const folder = folderWith({ "event-contract.config.yaml": settings, "shop.contract.yaml": SHOP });
    const { code, out } = run(join(folder), ["check", "--format", "json"]);
    const found: readonly { readonly line: number; readonly column: number; readonly name: string }[] =
      JSON.parse(out);
    return [code, ...found.map((one) => `${one.line}:${one.column} ${one.name}`)];
  };
  expect(said("")).toEqual([1, "1:1 empty-file"]);
  expect(said(Buffer.from([0xff]))).toEqual([1, "1:1 not-utf-8"]);
  expect(said("outt: generated\n")).toEqual([1, "1:1 unknown-key"]);
  expect(said("contracts: [none.yaml]\n")).toEqual([1, "1:13 unmatched-contract"]);
  expect(said("targets: [shared, pixle]\n")).toEqual([1, "1:19 value-not-allowed"]);
  expect(said("emit: js\nimports: none\n")).toEqual([1, "2:10 unfitting-imports"]);
  expect(said("rules: { no-such-rule: off }\n")).toEqual([1, "1:10 unknown-rule"]);
  expect(said("rules: { twin-claims: off }\n")).toEqual([1, "1:23 lowered-error"]);
  expect(said("rules: { twin-claims: error }\nvariables: { META_PIXEL_ID: 0123 }\n")).toEqual([0]);
});
