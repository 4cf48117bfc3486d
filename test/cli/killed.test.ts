import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
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
