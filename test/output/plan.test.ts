import { expect, test } from "vitest";
import type { FoundEntry, FoundOutput } from "../../generator/output/found.js";
import { NOTHING_FOUND } from "../../generator/output/found.js";
import { manifestText, readManifest } from "../../generator/output/manifest.js";
import { isCurrent, type Plan, planOutput } from "../../generator/output/plan.js";

const HEAD = { contract: "shop", runtime: ["shared/check.ts"] };
const stays = () => false;

const file = (text: string): FoundEntry => ({ kind: "file", bytes: Buffer.from(text) });
const wanted = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

function found(listed: readonly string[], entries: Readonly<Record<string, FoundEntry>>): FoundOutput {
  return {
    exists: true,
    entries: new Map(Object.entries(entries)),
    listed: { files: new Set(listed), runtime: new Set() },
    leftovers: [],
  };
}

/** A plan without the manifest's own line. */
function brief(plan: Plan) {
  return {
    files: Object.fromEntries(plan.files.map(({ path, action }) => [path, action])),
    deletions: plan.deletions,
    obstacles: plan.obstacles,
  };
}

test("everything is created where nothing is", () => {
  const plan = planOutput({
    wanted: wanted({ "b.ts": "b", "a.ts": "a" }),
    head: HEAD,
    found: NOTHING_FOUND,
    stays,
  });
  expect(plan).toEqual({
    files: [
      { path: "a.ts", text: "a", action: "create" },
      { path: "b.ts", text: "b", action: "create" },
      {
        path: "manifest.json",
        text: manifestText({ ...HEAD, files: ["a.ts", "b.ts"] }),
        action: "create",
      },
    ],
    deletions: [],
    interimManifest: undefined,
    obstacles: [],
  });
});

test("files of ours are updated, left alone or deleted; others are not touched", () => {
  const plan = planOutput({
    wanted: wanted({ "pixel/a.ts": "new", "pixel/b.ts": "same" }),
    head: HEAD,
    found: found(["pixel/a.ts", "pixel/b.ts", "pixel/c.ts", "pixel/gone.ts"], {
      pixel: { kind: "folder" },
      "pixel/a.ts": file("old"),
      "pixel/b.ts": file("same"),
      "pixel/c.ts": { kind: "file" },
      "pixel/notes.md": { kind: "file" },
    }),
    stays,
  });
  expect(brief(plan)).toEqual({
    files: { "pixel/a.ts": "update", "pixel/b.ts": "same", "manifest.json": "create" },
    deletions: ["pixel/c.ts"],
    obstacles: [],
  });
  expect([...(readManifest(plan.files.at(-1)?.text ?? "")?.files ?? [])]).toEqual([
    "pixel/a.ts",
    "pixel/b.ts",
  ]);
  expect([...(readManifest(plan.interimManifest ?? "")?.files ?? [])]).toEqual([
    "pixel/a.ts",
    "pixel/b.ts",
    "pixel/c.ts",
  ]);
});

test("a run of some targets leaves the files of others alone, and listed", () => {
  const plan = planOutput({
    wanted: wanted({ "docs/mapping.md": "m", "package.json": "{}" }),
    head: HEAD,
    found: found(["docs/old.md", "pixel/a.ts", "pixel/deleted.ts", "loose.txt"], {
      "docs/old.md": { kind: "file" },
      "pixel/a.ts": { kind: "file" },
      "loose.txt": { kind: "file" },
    }),
    stays: (path) => path.startsWith("pixel/"),
  });
  expect(plan.deletions).toEqual(["docs/old.md", "loose.txt"]);
  expect(readManifest(plan.files.at(-1)?.text ?? "")).toEqual({
    files: new Set(["docs/mapping.md", "package.json", "pixel/a.ts"]),
    runtime: new Set(["shared/check.ts"]),
  });
});

test("nothing has to be done for an output that is as it should be", () => {
  const first = planOutput({
    wanted: wanted({ "a.ts": "a" }),
    head: HEAD,
    found: NOTHING_FOUND,
    stays,
  });
  const second = planOutput({
    wanted: wanted({ "a.ts": "a" }),
    head: HEAD,
    found: found(["a.ts"], { "a.ts": file("a"), "manifest.json": file(first.files.at(-1)?.text ?? "") }),
    stays,
  });
  expect([isCurrent(first), isCurrent(second)]).toEqual([false, true]);
});

test.each([
  [
    "a file that is not listed",
    { "pixel/a.ts": file("mine") },
    [{ path: "pixel/a.ts", what: "foreign-file" }],
  ],
  ["a folder", { "pixel/a.ts": { kind: "folder" } }, [{ path: "pixel/a.ts", what: "folder" }]],
  ["a link", { "pixel/a.ts": { kind: "link" } }, [{ path: "pixel/a.ts", what: "link" }]],
  ["a link to a folder above", { pixel: { kind: "link" } }, [{ path: "pixel", what: "link" }]],
  ["a file in the place of a folder", { pixel: { kind: "file" } }, [{ path: "pixel", what: "foreign-file" }]],
  [
    "another manifest.json",
    { "manifest.json": file("{}") },
    [{ path: "manifest.json", what: "foreign-file" }],
  ],
  ["a file that is not listed but equal", { "pixel/a.ts": file("a") }, []],
] as const)("what is in the way: %s", (_, entries, obstacles) => {
  const plan = planOutput({
    wanted: wanted({ "pixel/a.ts": "a" }),
    head: HEAD,
    found: { exists: true, entries: new Map(Object.entries(entries)), listed: undefined, leftovers: [] },
    stays,
  });
  expect(plan.obstacles).toEqual(obstacles);
});
