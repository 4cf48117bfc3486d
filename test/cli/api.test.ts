import { join } from "node:path";
import { expect, test } from "vitest";
import { type CheckInput, generate, sourceFile, targets } from "../../generator/index.js";
import { TARGET_NAMES } from "../../generator/targets/target-names.js";
import { FAULTY, filesIn, folderWith, run, SHOP } from "./command.js";

const input = (text: string): CheckInput => ({
  file: sourceFile("shop.contract.yaml", text),
  include: () => ({ kind: "files", files: [] }),
});

test("the targets are called as the settings call them", () => {
  expect(targets.map((target) => target.name)).toEqual(TARGET_NAMES);
  expect(targets.map((target) => target.root)).toEqual(TARGET_NAMES);
});

test("the library generates what the command writes, manifests and what Git is told aside", async () => {
  const folder = folderWith({ "shop.contract.yaml": SHOP });
  run(folder, ["generate"]);
  const written = Object.entries(filesIn(join(folder, "generated"))).filter(
    ([path]) => !path.endsWith("/manifest.json") && path !== ".gitattributes",
  );
  const { files, diagnostics } = await generate(input(SHOP));
  expect(diagnostics).toEqual([]);
  expect(Object.fromEntries(files.map((file) => [file.path, file.text]))).toEqual(
    Object.fromEntries(written),
  );
});

test("targets bring those they need; nothing is generated from a contract with an error", async () => {
  const { files } = await generate(input(SHOP), { targets: ["pixel"], packageJson: false });
  expect(new Set(files.map((file) => file.path.split("/").slice(0, 2).join("/")))).toEqual(
    new Set(["runtime/identifiers", "runtime/pixel", "runtime/shared", "shop/pixel", "shop/shared"]),
  );
  const faulty = await generate(input(FAULTY));
  expect([faulty.files, faulty.diagnostics.map((diagnostic) => diagnostic.name)]).toEqual([
    [],
    ["malformed-id-template"],
  ]);
});
