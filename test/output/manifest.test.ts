import { expect, test } from "vitest";
import { contractHash, manifestText, readManifest, sha256 } from "../../generator/output/manifest.js";

const HEAD = { generator: "1.2.3", contract: { name: "shop", version: "2.0.0", sha256: sha256("x") } };
const A = sha256("a");
const B = sha256("b");

test("a manifest lists its files in code-point order, one a line", () => {
  expect(
    manifestText(
      HEAD,
      new Map([
        ["z.ts", A],
        ["Z/a.ts", B],
      ]),
    ),
  ).toBe(`{
  "generator": "event-contract 1.2.3",
  "contract": {
    "name": "shop",
    "version": "2.0.0",
    "sha256": "${sha256("x")}"
  },
  "files": {
    "Z/a.ts": "${B}",
    "z.ts": "${A}"
  }
}
`);
});

test("what was written is read", () => {
  const files = new Map([
    ["a.ts", A],
    ["pixel/b.ts", B],
  ]);
  expect(readManifest(manifestText(HEAD, files))).toEqual(files);
  expect(readManifest(manifestText(HEAD, files).replaceAll("\n", "\r\n"))).toEqual(files);
  expect(readManifest(manifestText(HEAD, new Map()))).toEqual(new Map());
});

test("a manifest with a merge conflict lists the files of both sides", () => {
  const conflict = manifestText(
    HEAD,
    new Map([
      ["a.ts", A],
      ["b.ts", B],
    ]),
  ).replace(
    `    "b.ts": "${B}"\n`,
    `<<<<<<< ours\n    "b.ts": "${B}"\n=======\n    "c.ts": "${A}"\n>>>>>>> theirs\n`,
  );
  expect(readManifest(conflict)).toEqual(
    new Map([
      ["a.ts", A],
      ["b.ts", B],
      ["c.ts", A],
    ]),
  );
});

test("another manifest.json is not ours", () => {
  expect(readManifest('{ "name": "Web app", "start_url": "/" }\n')).toBeUndefined();
  expect(readManifest("")).toBeUndefined();
});

test.each(["../../outside.ts", "/etc/passwd", "C:/x.ts", "a/../../b.ts", "a//b.ts", "./a.ts", "a\\b.ts"])(
  "a manifest cannot list %s",
  (path) => {
    const text = manifestText(
      HEAD,
      new Map([
        [path, A],
        ["a.ts", B],
      ]),
    );
    expect(readManifest(text)).toEqual(new Map([["a.ts", B]]));
  },
);

test("a contract's hash depends on names and texts, not on their order", () => {
  const files = [
    { path: "a.yaml", text: "1" },
    { path: "b.yaml", text: "2" },
  ];
  const hash = contractHash(files);
  expect(hash).toBe(contractHash(files.toReversed()));
  expect(
    contractHash([
      { path: "a.yaml", text: "2" },
      { path: "b.yaml", text: "1" },
    ]),
  ).not.toBe(hash);
  expect(
    contractHash([
      { path: "a.yaml", text: "1" },
      { path: "c.yaml", text: "2" },
    ]),
  ).not.toBe(hash);
});
