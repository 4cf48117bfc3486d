import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputFailure } from "../../generator/output/output-failure.js";
import { type Plan, planOutput } from "../../generator/output/plan.js";
import { readOutput } from "../../generator/output/read-output.js";
import { stageOutput } from "../../generator/output/stage.js";
import type { StagedOutput } from "../../generator/output/staged-output.js";
import { temporaryPath } from "../../generator/output/temporary.js";
import { filesIn, folderWith } from "../cli/command.js";

const HEAD = { contract: "shop", runtime: [] };
const stays = () => false;
const WRITER = { id: 4242, isRunning: (id: number) => id === 4242 || id === 7 };

function stage(folder: string, files: Readonly<Record<string, string>>) {
  const wanted = Object.entries(files).map(([path, text]) => ({ path, text }));
  const found = readOutput(folder, Object.keys(files));
  const plan: Plan = planOutput({ wanted, head: HEAD, found, stays });
  return stageOutput(folder, plan, found, WRITER);
}

async function carryOut(staged: StagedOutput): Promise<void> {
  await staged.commit();
  await staged.prune();
}

/** The files without the manifest. */
function written(folder: string): Readonly<Record<string, string>> {
  const { "manifest.json": _, ...files } = filesIn(folder);
  return files;
}

test("nothing is seen before it is committed, and a new folder appears whole", async () => {
  const root = folderWith({});
  const out = join(root, "generated/shop");
  const staged = stage(out, { "pixel/a.ts": "a", "package.json": "{}" });
  expect(existsSync(out)).toBe(false);
  await staged.commit();
  expect(written(out)).toEqual({ "package.json": "{}", "pixel/a.ts": "a" });
  expect(readdirSync(join(root, "generated"))).toEqual(["shop"]);
});

test("what is discarded leaves nothing behind, not even folders", async () => {
  const root = folderWith({});
  stage(join(root, "generated/shop"), { "pixel/a.ts": "a" }).discard();
  expect(readdirSync(root)).toEqual([]);

  const out = join(root, "shop");
  await carryOut(stage(out, { "a.ts": "a" }));
  const before = filesIn(out);
  stage(out, { "a.ts": "changed", "deep/er/b.ts": "b" }).discard();
  expect(filesIn(out)).toEqual(before);
  expect(readdirSync(out)).toEqual(["a.ts", "manifest.json"]);
});

test("a second run changes, deletes, and leaves alone", async () => {
  const root = folderWith({});
  await carryOut(stage(root, { "pixel/a.ts": "a", "pixel/b.ts": "b", "server/c.ts": "c" }));
  writeFileSync(join(root, "pixel/mine.md"), "mine");
  const past = new Date(1_000_000_000_000);
  utimesSync(join(root, "pixel/a.ts"), past, past);

  const staged = stage(root, { "pixel/a.ts": "a", "pixel/b.ts": "B", "docs/d.md": "d" });
  expect(written(root)["pixel/b.ts"]).toBe("b");
  await carryOut(staged);
  expect(written(root)).toEqual({
    "docs/d.md": "d",
    "pixel/a.ts": "a",
    "pixel/b.ts": "B",
    "pixel/mine.md": "mine",
  });
  expect(statSync(join(root, "pixel/a.ts")).mtime).toEqual(past);
  expect(existsSync(join(root, "server"))).toBe(false);
});

test("what is wanted no more stays until the rest is in place", async () => {
  const root = folderWith({});
  await carryOut(stage(root, { "a.ts": "a", "old.ts": "old" }));
  const staged = stage(root, { "a.ts": "A" });
  await staged.commit();
  expect(written(root)).toMatchObject({ "a.ts": "A", "old.ts": "old" });
  expect(readOutput(root, []).listed?.files).toEqual(new Set(["a.ts", "old.ts"]));
  await staged.prune();
  expect(written(root)).toEqual({ "a.ts": "A" });
  expect(readOutput(root, []).listed?.files).toEqual(new Set(["a.ts"]));
});

test("a run that is killed before it ends leaves nothing that the next one takes for foreign", async () => {
  const root = folderWith({});
  await carryOut(stage(root, { "a.ts": "a", "old.ts": "old" }));
  // Everything that a commit does before it is broken off, the manifest first.
  const wanted = { "a.ts": "A", "new.ts": "first" };
  const found = readOutput(root, Object.keys(wanted));
  const plan = planOutput({
    wanted: Object.entries(wanted).map(([path, text]) => ({ path, text })),
    head: HEAD,
    found,
    stays,
  });
  writeFileSync(join(root, "manifest.json"), plan.interimManifest ?? "");
  writeFileSync(join(root, "new.ts"), "first");
  await carryOut(stage(root, { "a.ts": "A", "new.ts": "second" }));
  expect(written(root)).toEqual({ "a.ts": "A", "new.ts": "second" });
});

test("what dead writers left is swept away, what living ones write is not", async () => {
  const root = folderWith({});
  const out = join(root, "shop");
  await carryOut(stage(out, { "pixel/a.ts": "a" }));
  const dead = temporaryPath(join(out, "pixel/a.ts"), 99);
  const living = temporaryPath(join(out, "pixel/a.ts"), 7);
  writeFileSync(dead, "half");
  writeFileSync(living, "half");
  mkdirSync(temporaryPath(out, 99));
  await carryOut(stage(out, { "pixel/a.ts": "b" }));
  expect([existsSync(dead), existsSync(living), readdirSync(root)]).toEqual([false, true, ["shop"]]);
});

test("a folder that somebody else made meanwhile is written file by file", async () => {
  const root = folderWith({});
  const out = join(root, "shop");
  const slow = stage(out, { "a.ts": "a" });
  stage(out, { "a.ts": "a", "b.ts": "b" });
  mkdirSync(out);
  writeFileSync(join(out, "mine.md"), "mine");
  await slow.commit();
  expect(written(out)).toEqual({ "a.ts": "a", "mine.md": "mine" });
});

test("a link in the output is an obstacle, and the folder itself may be none", () => {
  const root = folderWith({ "elsewhere/a.ts": "theirs" });
  symlinkSync(join(root, "elsewhere"), join(root, "link"));
  expect(() => readOutput(join(root, "link"), [])).toThrow(new OutputFailure(join(root, "link"), "ENOTDIR"));
  mkdirSync(join(root, "shop"));
  symlinkSync(join(root, "elsewhere"), join(root, "shop/pixel"));
  expect(readOutput(join(root, "shop"), ["pixel/a.ts"]).entries).toEqual(
    new Map([["pixel", { kind: "link" }]]),
  );
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that cannot be written is named, and nothing is left half done",
  async () => {
    const root = folderWith({ "shop/keep/x.txt": "x" });
    const out = join(root, "shop");
    await carryOut(stage(out, { "a.ts": "a", "keep/b.ts": "b" }));
    const before = filesIn(out);
    chmodSync(join(out, "keep"), 0o555);
    const failure = new OutputFailure(join(out, "keep/b.ts"), "EACCES");
    expect(() => stage(out, { "a.ts": "A", "keep/b.ts": "B" })).toThrow(failure);
    chmodSync(join(out, "keep"), 0o755);
    expect(filesIn(out)).toEqual(before);
  },
);

test("a disk that fails in the middle of staging leaves everything as it was", async () => {
  const root = folderWith({});
  await carryOut(stage(root, { "a.ts": "a" }));
  const before = filesIn(root);
  const tooLong = `${"x".repeat(300)}.ts`;
  expect(() => stage(root, { "a.ts": "A", [tooLong]: "b" })).toThrow(
    new OutputFailure(join(root, tooLong), "ENAMETOOLONG"),
  );
  expect(filesIn(root)).toEqual(before);
  const fresh = join(root, "fresh/shop");
  expect(() => stage(fresh, { "a.ts": "A", [tooLong]: "b" })).toThrow(OutputFailure);
  expect(existsSync(join(root, "fresh"))).toBe(false);
  expect(readFileSync(join(root, "a.ts"), "utf8")).toBe("a");
});
