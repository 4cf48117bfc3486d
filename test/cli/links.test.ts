import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run, SHOP } from "./command.js";

const SECRET = "//registry.example/:_authToken=secret-of-this-machine\n";
const SETTINGS = "contracts: [contracts/*.contract.yaml]\n";

/** A project with a contract, and a file with a secret beside the project. */
function project(settings: string = SETTINGS): { readonly folder: string; readonly secret: string } {
  const root = folderWith({
    ".npmrc": SECRET,
    "elsewhere.yaml": SECRET,
    "project/contracts/shop.contract.yaml": SHOP,
    "project/event-contract.config.yaml": settings,
    "project/.npmrc": SECRET,
  });
  return { folder: join(root, "project"), secret: join(root, "elsewhere.yaml") };
}

test.each([
  ["a link that a glob finds", SETTINGS, "../../elsewhere.yaml"],
  ["a link to a hidden file of the project", SETTINGS, "../.npmrc"],
  ["a link that is named", "contracts: [contracts/link.contract.yaml]\n", "../../elsewhere.yaml"],
  ["a hidden file that is named", "contracts: [.npmrc]\n", "shop.contract.yaml"],
  ["a file outside that is named, and is no YAML", "contracts: [../.npmrc]\n", "shop.contract.yaml"],
])("%s is refused by an entry of the settings", (_, settings, target) => {
  const { folder } = project(settings);
  symlinkSync(target, join(folder, "contracts/link.contract.yaml"));
  for (const args of [["check"], ["generate"], ["check", "--format", "json"]]) {
    const { code, out, log } = run(folder, args);
    expect([code, out + log]).toEqual([1, expect.stringContaining("foreign-contract")]);
    expect(out + log).not.toContain("secret-of");
  }
});

test("a link is refused that is found in a folder", () => {
  const { folder, secret } = project("out: generated\n");
  symlinkSync(secret, join(folder, "contracts/link.contract.yaml"));
  const { code, out, log } = run(folder, ["check", "contracts"]);
  expect([code, out, log]).toEqual([
    2,
    "",
    "event-contract: the contract `contracts/link.contract.yaml` leads out of the project or to a hidden file, and is not read: name it itself if it is meant\n",
  ]);
  symlinkSync(secret, join(folder, "link.contract.yaml"));
  expect(run(folder, ["check"]).code).toBe(2);
});

test("a hidden folder that the caller names is read", () => {
  const folder = folderWith({ ".meta/shop.contract.yaml": SHOP });
  expect(run(folder, ["check", ".meta"]).code).toBe(0);
  expect(run(join(folder, ".meta"), ["check"]).code).toBe(0);
});

test("the caller may name any file, and a link may lead about inside the project", () => {
  const { folder } = project();
  writeFileSync(join(folder, "../outside.contract.yaml"), SHOP.replace("name: shop", "name: outside"));
  symlinkSync("../outside.contract.yaml", join(folder, "named.contract.yaml"));
  mkdirSync(join(folder, "real"));
  writeFileSync(join(folder, "real/inside.yaml"), SHOP.replace("name: shop", "name: inside"));
  symlinkSync("../real/inside.yaml", join(folder, "contracts/inside.contract.yaml"));
  expect(run(folder, ["check", "named.contract.yaml"]).code).toBe(0);
  expect(run(folder, ["check"])).toEqual({ code: 0, out: "", log: "no problems in 2 contracts\n" });
});

test.each([
  ["the output folder itself", "src", "meta"],
  ["a folder above it", ".", "src"],
])("nothing is written through a link: %s", (_, above, name) => {
  const { folder } = project(`${SETTINGS}out: src/meta\n`);
  const elsewhere = folderWith({ "mine.md": "mine" });
  mkdirSync(join(folder, above), { recursive: true });
  symlinkSync(elsewhere, join(folder, above, name));
  for (const mode of [[], ["--check"], ["--dry-run"], ["--out", "src/meta"]]) {
    const link = join(above, name);
    expect(run(folder, ["generate", ...mode])).toEqual({
      code: 2,
      out: "",
      log: `event-contract: nothing was written: the way to the output folder \`src/meta\` is the symbolic link \`${link}\`, through which nothing is written\n`,
    });
  }
  expect(filesIn(elsewhere)).toEqual({ "mine.md": "mine" });
});

test("includes reach up to the folder of the settings, and no further", () => {
  const [head = "", events = ""] = SHOP.split("events:\n");
  const folder = folderWith({
    "all/event-contract.config.yaml": "contracts: ['clients/*/*.contract.yaml']\n",
    "all/shared/events.yaml": `events:\n${events}`,
    "all/clients/a/a.contract.yaml": `${head}include: [../../shared/*.yaml]\n`,
    "all/clients/b/b.contract.yaml": `${SHOP.replace("shop", "b")}include: [../../../beyond.yaml]\n`,
    "all/clients/c/c.contract.yaml": `${SHOP.replace("shop", "c")}include: [../../shared/../.env]\n`,
    "all/clients/d/d.contract.yaml": `${SHOP.replace("shop", "d")}include: [../../.env]\n`,
    "all/clients/e/e.contract.yaml": `${SHOP.replace("shop", "e")}include: [../../links/link.yaml]\n`,
    "all/.env": SECRET,
    "beyond.yaml": "events: {}\n",
  });
  mkdirSync(join(folder, "all/links"));
  symlinkSync("../../beyond.yaml", join(folder, "all/links/link.yaml"));
  const said = (cwd: string, ...args: readonly string[]) => {
    const { out } = run(join(folder, cwd), ["check", "--format", "json", ...args]);
    const found: readonly { readonly file: string; readonly name: string }[] = JSON.parse(out);
    return found.map((one) => `${one.file} ${one.name}`);
  };
  const foreign = (root: string) =>
    ["b", "c", "d", "e"].map((name) => `${root}${name}/${name}.contract.yaml`);
  const inAll = said("all");
  expect(inAll.filter((line) => line.endsWith("foreign-include"))).toEqual(
    foreign("clients/").map((path) => `${path} foreign-include`),
  );
  // Without the settings, the contract's own folder is as far as it goes.
  expect(said("all/clients/a", "a.contract.yaml")).toContain("a.contract.yaml foreign-include");
});

test("what is generated names an included file from the contract's folder", () => {
  const [head = "", events = ""] = SHOP.split("events:\n");
  const files = {
    "event-contract.config.yaml": "contracts: [clients/a/a.contract.yaml]\n",
    "shared/events.yaml": `events:\n${events}`,
    "clients/a/a.contract.yaml": `${head}include: [../../shared/events.yaml]\n`,
  };
  const here = folderWith(files);
  const there = folderWith(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`x/${path}`, text])),
  );
  expect(run(here, ["generate"]).code).toBe(0);
  expect(run(there, ["generate", join(there, "x")]).code).toBe(0);
  const written = filesIn(join(here, "generated"));
  expect(written["shop/shared/order-paid.ts"]).toMatch(
    /^\/\/ Generated by event-contract from ..\/..\/shared\/events.yaml, event `order_paid`.\n/,
  );
  expect(filesIn(join(there, "x/generated"))).toEqual(written);
});
