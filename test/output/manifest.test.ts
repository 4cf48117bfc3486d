import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifestText, readManifest } from "../../generator/output/manifest.js";
import { folderWith } from "../cli/command.js";

const SHOP = { contract: "shop", runtime: [] };
const listed = (files: readonly string[], runtime: readonly string[] = []) => ({
  contracts: new Set(["shop"]),
  sources: new Set<string>(),
  files: new Set(files),
  runtime: new Set(runtime),
});

test("a manifest lists files and the runtime's in code-point order, an empty line between two", () => {
  expect(
    manifestText({ contract: "shop", runtime: ["shared/b.ts", "pixel/a.ts"], files: ["z.ts", "Z/a.ts"] }),
  ).toBe(`{
  "generator": "event-contract",
  "contract": "shop",
  "runtime": [
    "pixel/a.ts",

    "shared/b.ts"
  ],
  "files": [
    "Z/a.ts",

    "z.ts"
  ]
}
`);
});

test("the runtime's own names no contract", () => {
  expect(manifestText({ runtime: [], files: [] })).toBe(`{
  "generator": "event-contract",
  "files": []
}
`);
});

test("what was written is read", () => {
  const manifest = { contract: "shop", files: ["a.ts", "pixel/b.ts"], runtime: ["shared/check.ts"] };
  const text = manifestText(manifest);
  const expected = listed(manifest.files, manifest.runtime);
  expect(readManifest(text)).toEqual(expected);
  expect(readManifest(text.replaceAll("\n", "\r\n"))).toEqual(expected);
  expect(readManifest(manifestText({ ...SHOP, files: [] }))).toEqual(listed([]));
});

test("a manifest with a merge conflict lists the files of both sides", () => {
  const conflict = manifestText({ ...SHOP, files: ["a.ts", "b.ts"] }).replace(
    `    "b.ts"\n`,
    `<<<<<<< ours\n    "b.ts"\n=======\n    "c.ts"\n>>>>>>> theirs\n`,
  );
  expect(readManifest(conflict)).toEqual(listed(["a.ts", "b.ts", "c.ts"]));
});

test("a manifest names the contract's file; with a merge conflict both", () => {
  const text = manifestText({ ...SHOP, source: '../../a "b".contract.yaml', files: [] });
  expect(text.split("\n")[3]).toBe(String.raw`  "source": "../../a \"b\".contract.yaml",`);
  const moved = text.replace('  "runtime"', '  "source": "../moved.contract.yaml",\n  "runtime"');
  expect([...(readManifest(moved)?.sources ?? [])]).toEqual([
    '../../a "b".contract.yaml',
    "../moved.contract.yaml",
  ]);
});

test("two branches that change neighbours merge", () => {
  const folder = folderWith({
    base: manifestText({ ...SHOP, files: ["a.ts", "b.ts", "c.ts", "d.ts"] }),
    ours: manifestText({ ...SHOP, files: ["a.ts", "b2.ts", "c.ts", "d.ts"] }),
    theirs: manifestText({ ...SHOP, files: ["a.ts", "b.ts", "c2.ts", "d.ts", "d2.ts"] }),
  });
  execFileSync("git", ["merge-file", "ours", "base", "theirs"], { cwd: folder });
  const merged = readFileSync(join(folder, "ours"), "utf8");
  expect(merged).toBe(manifestText({ ...SHOP, files: ["a.ts", "b2.ts", "c2.ts", "d.ts", "d2.ts"] }));
});

test("another manifest.json is not ours", () => {
  expect(readManifest('{ "name": "Web app", "start_url": "/" }\n')).toBeUndefined();
  expect(readManifest("")).toBeUndefined();
});

test.each(["../../outside.ts", "/etc/passwd", "C:/x.ts", "a/../../b.ts", "a//b.ts", "./a.ts", "a\\b.ts"])(
  "a manifest cannot list %s",
  (path) => {
    const text = manifestText({ contract: "shop", files: [path, "a.ts"], runtime: [path, "b.ts"] });
    expect(readManifest(text)).toEqual(listed(["a.ts"], ["b.ts"]));
  },
);
