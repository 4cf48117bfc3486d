import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run, SHOP } from "./command.js";

const OTHER = SHOP.replace("name: shop", "name: other");
const generate = (folder: string, ...args: readonly string[]) => run(folder, ["generate", ...args]);

/** Two contracts, generated from. */
function generated(): string {
  const folder = folderWith({
    "contracts/shop.contract.yaml": SHOP,
    "contracts/other.contract.yaml": OTHER,
    "event-contract.config.yaml": "contracts: [contracts/*.contract.yaml]\nout: src/meta\n",
  });
  generate(folder);
  return folder;
}

const folders = (folder: string) => readdirSync(join(folder, "src/meta"));
const BOTH = [".gitattributes", "other", "runtime", "shop"];
const ONE = [".gitattributes", "runtime", "shop"];

test("a removed contract takes its folder with it", () => {
  const folder = generated();
  rmSync(join(folder, "contracts/other.contract.yaml"));
  const stale = generate(folder, "--check");
  const [first, ...lines] = stale.out.split("\n");
  expect([stale.code, first]).toEqual([
    1,
    "left over: src/meta/other, since its contract `contracts/other.contract.yaml` is gone",
  ]);
  expect(lines).toContain("left over: src/meta/other/shared/order-paid.ts");
  expect(lines).toContain("changed: src/meta/.gitattributes");
  expect(generate(folder, "--dry-run").out.split("\n")).toContain("delete src/meta/other/manifest.json");
  expect(folders(folder)).toEqual(BOTH);

  const { code, out } = generate(folder);
  expect([code, folders(folder)]).toEqual([0, ONE]);
  expect(out).toMatch(
    /^other: src\/meta\/other \(\d+ removed\), since its contract `contracts\/other.contract.yaml` is gone$/m,
  );
  expect(generate(folder, "--check").code).toBe(0);
});

test("a renamed contract takes its folder with it, a moved one keeps it", () => {
  const folder = generated();
  const path = join(folder, "contracts/other.contract.yaml");
  renameSync(path, join(folder, "contracts/moved.contract.yaml"));
  generate(folder);
  expect(folders(folder)).toEqual(BOTH);
  writeFileSync(join(folder, "contracts/moved.contract.yaml"), OTHER.replace("name: other", "name: another"));
  expect(generate(folder, "--check").out.split("\n")[0]).toMatch(/^missing: src\/meta\/another\//);
  expect(generate(folder).out).toContain(
    "removed), since the contract in `contracts/moved.contract.yaml` is called `another` now\n",
  );
  expect(folders(folder)).toEqual([".gitattributes", "another", "runtime", "shop"]);
});

test("own work in the folder stays, and so does what somebody put in the place of a file", () => {
  const folder = generated();
  rmSync(join(folder, "contracts/other.contract.yaml"));
  writeFileSync(join(folder, "src/meta/other/notes.md"), "mine");
  writeFileSync(join(folder, "src/meta/other/shared/order-paid.ts"), "// mine\n");
  generate(folder);
  expect(filesIn(join(folder, "src/meta/other"))).toEqual({
    "notes.md": "mine",
    "shared/order-paid.ts": "// mine\n",
  });
  expect(generate(folder, "--check").code).toBe(0);
});

test("nothing goes in a run of some contracts or targets", () => {
  const folder = generated();
  rmSync(join(folder, "contracts/other.contract.yaml"));
  generate(folder, "contracts/shop.contract.yaml");
  generate(folder, "contracts");
  generate(folder, "--target", "docs");
  expect(folders(folder)).toEqual(BOTH);
});

test("nothing goes whose contract is still there, or whose manifest says another name or no place", () => {
  const folder = generated();
  writeFileSync(
    join(folder, "event-contract.config.yaml"),
    "contracts: [contracts/shop.contract.yaml]\nout: src/meta\n",
  );
  cpSync(join(folder, "src/meta/shop"), join(folder, "src/meta/shop-kept"), { recursive: true });
  mkdirSync(join(folder, "src/meta/old"));
  writeFileSync(
    join(folder, "src/meta/old/manifest.json"),
    '{\n  "generator": "event-contract",\n  "contract": "old",\n  "runtime": [],\n  "files": []\n}\n',
  );
  writeFileSync(join(folder, "src/meta/index.ts"), "// mine\n");
  const before = Object.keys(filesIn(join(folder, "src/meta")));
  generate(folder);
  expect(Object.keys(filesIn(join(folder, "src/meta")))).toEqual(before);
});

test("a manifest cannot name a file outside of the project", () => {
  const folder = generated();
  const path = join(folder, "src/meta/other/manifest.json");
  rmSync(join(folder, "contracts/other.contract.yaml"));
  const text = filesIn(join(folder, "src/meta/other"))["manifest.json"] ?? "";
  writeFileSync(path, text.replace("../../contracts/other", "../../../elsewhere"));
  generate(folder);
  expect(folders(folder)).toEqual(BOTH);
});
