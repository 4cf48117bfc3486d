import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run, SHOP } from "./command.js";

const CONTRACT = "shop.contract.yaml";

/** How often a run is killed: more with KILLS=300. */
const KILLS = Number(process.env["KILLS"] ?? 5);

test("a run that is killed leaves no half file, and the next one puts everything right", {
  timeout: 60_000 + KILLS * 2000,
}, () => {
  const folder = folderWith({ [CONTRACT]: SHOP });
  run(folder, ["generate"]);
  const whole = filesIn(join(folder, "generated"));
  const cli = join(import.meta.dirname, "../../dist/cli.js");
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Each run has something to write, and ends at another moment of the same second.
    writeFileSync(join(folder, CONTRACT), SHOP.replaceAll("order_paid", `order_settled_${kill % 2}`));
    const timeout = 150 + ((kill * 61) % 300);
    spawnSync(process.execPath, [cli, "generate"], { cwd: folder, timeout, killSignal: "SIGKILL" });
    for (const [path, text] of Object.entries(filesIn(join(folder, "generated/shop")))) {
      if (!path.includes(".event-contract-")) expect([path, text.endsWith("\n")]).toEqual([path, true]);
    }
  }
  writeFileSync(join(folder, CONTRACT), SHOP);
  expect(run(folder, ["generate"]).code).toBe(0);
  expect(filesIn(join(folder, "generated"))).toEqual(whole);
});

test("so it is when a run is killed while it removes the folder of a contract that is gone", {
  timeout: 60_000 + KILLS * 2000,
}, () => {
  const other = "other.contract.yaml";
  const folder = folderWith({
    [CONTRACT]: SHOP,
    [other]: SHOP.replace("name: shop", "name: other"),
    "event-contract.config.yaml": 'contracts: ["*.contract.yaml"]\nout: generated\n',
  });
  const text = readFileSync(join(folder, other), "utf8");
  const cli = join(import.meta.dirname, "../../dist/cli.js");
  rmSync(join(folder, other));
  run(folder, ["generate"]);
  const whole = filesIn(join(folder, "generated"));
  for (let kill = 0; kill < KILLS; kill += 1) {
    writeFileSync(join(folder, other), text);
    expect(run(folder, ["generate"]).code).toBe(0);
    writeFileSync(join(folder, "generated/other/own.txt"), "ours\n");
    rmSync(join(folder, other));
    const timeout = 150 + ((kill * 61) % 300);
    spawnSync(process.execPath, [cli, "generate"], { cwd: folder, timeout, killSignal: "SIGKILL" });
    const left = filesIn(join(folder, "generated"));
    expect(left["other/own.txt"]).toBe("ours\n");
    // As long as anything of the folder is left, so is its manifest, which says what may be removed.
    const rest = Object.keys(left).filter((path) => path.startsWith("other/") && path !== "other/own.txt");
    expect(rest.length === 0 || rest.includes("other/manifest.json")).toBe(true);
    expect(run(folder, ["generate"]).code).toBe(0);
    const { "other/own.txt": own, ...others } = filesIn(join(folder, "generated"));
    expect([own, others]).toEqual(["ours\n", whole]);
    rmSync(join(folder, "generated/other"), { recursive: true });
  }
});
