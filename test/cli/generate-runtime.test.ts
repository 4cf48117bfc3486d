import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, run, SHOP } from "./command.js";

const CONTRACT = "shop.contract.yaml";

const generate = (folder: string, ...args: readonly string[]) => run(folder, ["generate", ...args]);

/** Two contracts, of which the first has a page and a server, and the other a server alone. */
const TWO = {
  [CONTRACT]: SHOP,
  "back.contract.yaml": `eventContract: "1.0"
name: back
version: 1.0.0
sources: { crm: { kind: crm, system: CRM, delivery: direct } }
events:
  deal_won:
    action: Won a deal
    trigger: The deal was won.
    metaEvent: { custom: DealWon }
    canonicalSource: crm
    keys: { deal: string }
    eventId: "deal-{deal}"
    consent: none
    userData: { required: [em] }
`,
};

test("a module of the runtime stays as long as a contract of the folder lists it", () => {
  const folder = folderWith(TWO);
  const modules = () => Object.keys(filesIn(join(folder, "generated/runtime")));
  generate(folder, "back.contract.yaml");
  expect(modules()).toContain("server/build.ts");
  expect(modules()).not.toContain("pixel/track.ts");
  generate(folder, CONTRACT);
  expect(modules()).toEqual(
    expect.arrayContaining(["server/build.ts", "pixel/track.ts", "identifiers/em.ts"]),
  );

  // The other contract alone sends from a server now.
  rmSync(join(folder, "generated/shop"), { recursive: true });
  expect(generate(folder, "back.contract.yaml", "--check").code).toBe(1);
  generate(folder, "back.contract.yaml", "--target", "docs");
  expect(modules()).toContain("server/build.ts");
  expect(modules()).not.toContain("pixel/track.ts");

  generate(folder);
  const both = filesIn(join(folder, "generated"));
  generate(folder, "back.contract.yaml");
  generate(folder, CONTRACT, "--target", "pixel");
  expect(filesIn(join(folder, "generated"))).toEqual(both);
});

test.skipIf(process.getuid?.() === 0)("a folder beside that may not be looked into is none of ours", () => {
  const folder = folderWith({ ...TWO, "generated/private/x.txt": "x" });
  chmodSync(join(folder, "generated/private"), 0o000);
  const { code } = generate(folder);
  chmodSync(join(folder, "generated/private"), 0o755);
  expect([code, Object.keys(filesIn(join(folder, "generated"))).includes("private/x.txt")]).toEqual([
    0,
    true,
  ]);
});
