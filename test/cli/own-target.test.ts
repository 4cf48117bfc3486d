import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { type CheckInput, generate, type OwnTarget, sourceFile, TargetError } from "../../generator/index.js";
import { FAULTY, filesIn, folderWith, SHOP } from "./command.js";

const EXAMPLE = join(import.meta.dirname, "../../examples/own-target");

const input = (text: string): CheckInput => ({
  file: sourceFile("shop.contract.yaml", text),
  include: () => ({ kind: "files", files: [] }),
});

const LIST: OwnTarget = {
  name: "event-list",
  root: "lists",
  emit: ({ events }, { importEnding }) => [
    { path: "z.ts", text: `export const ending: string = "${importEnding}";\n` },
    { path: "a/events.txt", text: events.map(({ name }) => `${name}\n`).join("") },
  ],
};

/** What a call with this target is refused with. */
async function refusal(target: unknown): Promise<string> {
  const error = await generate(input(SHOP), { targets: [target as OwnTarget] }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(TargetError);
  expect(error.stack).toBe(`TargetError: ${error.message}`);
  return error.message;
}

const giving = (...files: readonly unknown[]): unknown => ({ ...LIST, emit: () => files });

test("the page's example runs as the page says", async () => {
  const out = folderWith({});
  const page = readFileSync(join(EXAMPLE, "README.md"), "utf8");
  const [command = "", printed = ""] = [...page.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(
    ([, text]) => text ?? "",
  );
  expect(command).toBe("node generate.mjs ../store/acme-store.contract.yaml out\n");
  const args = command.trim().split(" ").slice(1, -1);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, out], { cwd: EXAMPLE });
  expect(stdout).toBe(printed);
  const files = filesIn(join(out, "acme-store/warehouse"));
  expect(files["events.csv"]?.split("\n").slice(0, 2)).toEqual([
    "event,action,meta_event,canonical_source,owner,consent",
    "page_viewed,Viewed a page,PageView,storefront,web,marketing",
  ]);
  expect(files["columns/parameters.csv"]).toContain("checkout_paid,value,required,");
});

test("a target of one's own writes as it is into its own folder, beside ours or alone", async () => {
  const own = [
    { path: "shop/lists/a/events.txt", text: "order_paid\n" },
    { path: "shop/lists/z.ts", text: 'export const ending: string = ".js";\n' },
  ];
  expect((await generate(input(SHOP), { targets: [LIST], language: "js" })).files).toEqual(own);
  const { files } = await generate(input(SHOP), { targets: [LIST, "docs"] });
  const { files: docs } = await generate(input(SHOP), { targets: ["docs"] });
  expect(files).toEqual([...docs, ...own].toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  expect((await generate(input(FAULTY), { targets: [LIST] })).files).toEqual([]);
});

test.each([
  ["../escape.txt"],
  ["/etc/passwd"],
  ["a/../../b"],
  ["a\\b"],
  [""],
  ["a//b"],
  [".npmrc"],
  ["C:a"],
  ["nul.txt"],
  ["a\nb"],
  ["a/"],
  [7],
])("a file may not be at %j", async (path) => {
  const said = typeof path === "string" ? `\`${path}\`` : path;
  expect(await refusal(giving({ path, text: "" }))).toBe(
    `the target \`event-list\` gives a file ${said}, whose path is not one of plain names within its folder, as in \`tables/orders.sql\``,
  );
});

test.each<readonly [unknown, string]>([
  [{ ...LIST, name: "docs" }, "the name `docs` is that of one of our targets"],
  [{ ...LIST, root: "pixel" }, "the root `pixel` is that of one of our targets"],
  [
    { ...LIST, root: ".." },
    "a target's root is lower-case letters and digits with hyphens between, not `..`",
  ],
  [{}, "a target's name is lower-case letters and digits with hyphens between, not undefined"],
  [{ name: "own", root: "own" }, "the target `own` has no `emit`"],
  ["pixle", "no target has the name `pixle`; there is `pixel`"],
  [
    "own",
    "no target has the name `own`; there are `shared`, `pixel`, `server`, `validators`, `schemas`, `tag-manager`, `shopify`, `woocommerce`, `ga4` or `docs`",
  ],
  [giving(null), "the target `event-list` gives no list of files"],
  [{ ...LIST, emit: async () => [] }, "the target `event-list` gives no list of files"],
  [giving({ path: "a", text: 1 }), "the target `event-list` gives a file `a`, whose text is no text"],
  [
    giving({ path: "a", text: "\ud800" }),
    "the target `event-list` gives a file `a`, whose text holds half of a character",
  ],
  [
    giving({ path: "a", text: "" }, { path: "A", text: "" }),
    "the target `event-list` gives a file `A`, and another one that has the same name",
  ],
  [
    giving({ path: "a/b", text: "" }, { path: "A", text: "" }),
    "the target `event-list` gives a file `A`, and a folder of that name",
  ],
  [
    { ...LIST, emit: () => [{ path: "a", text: String(performance.now()) }] },
    "the target `event-list` gives other files when it is asked again",
  ],
])("what is wrong with a target is told in one sentence: %#", async (target, message) => {
  expect(await refusal(target)).toBe(message);
});

test("two targets may not share a name or a folder", async () => {
  const call = (other: Partial<OwnTarget>) =>
    generate(input(SHOP), { targets: [LIST, { ...LIST, ...other }] });
  await expect(call({ root: "other" })).rejects.toThrow("two targets have the name `event-list`");
  await expect(call({ name: "other" })).rejects.toThrow("two targets have the root `lists`");
});

test("an error of the target's own code is the cause", async () => {
  const cause = new RangeError("no such table");
  const emit = () => {
    throw cause;
  };
  const error = await generate(input(SHOP), { targets: [{ ...LIST, emit }] }).catch((thrown) => thrown);
  expect([error.message, error.cause]).toEqual(["the target `event-list` failed: no such table", cause]);
});
