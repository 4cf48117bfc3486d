import type { Metafile } from "esbuild";
import { expect, test } from "vitest";
import { licencesOf } from "../../generator/build/licences.js";
import { folderWith } from "../cli/command.js";

const root = folderWith({
  "node_modules/plain/package.json": '{ "name": "plain", "version": "1.0.0" }',
  "node_modules/plain/LICENSE": "Do what you like.\n",
  "node_modules/plain/node_modules/@in/side/package.json": '{ "name": "@in/side", "version": "2.0.0" }',
  "node_modules/plain/node_modules/@in/side/licence.md": "Keep this text.",
  "node_modules/bare/package.json": '{ "name": "bare", "version": "3.0.0" }',
});

/** The record of a bundle that holds so many bytes of each module. */
function recordOf(bytes: Readonly<Record<string, number>>): Metafile {
  const inputs = Object.fromEntries(
    Object.entries(bytes).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
  );
  return { inputs: {}, outputs: { "dist/a.js": { bytes: 1, inputs, imports: [], exports: [] } } };
}

test("each package of which a bundle holds anything has its licence told, once", () => {
  const record = recordOf({
    "generator/index.ts": 1,
    "node_modules/plain/node_modules/@in/side/lib/index.js": 1,
    "node_modules/plain/a.js": 1,
    "node_modules/plain/b.js": 1,
    "node_modules/bare/index.js": 0,
  });
  expect(licencesOf(root, record)).toBe(
    "# plain 1.0.0\n\nDo what you like.\n\n# @in/side 2.0.0\n\nKeep this text.\n",
  );
});

test("the build refuses a package without a licence file", () => {
  const record = recordOf({ "node_modules/bare/index.js": 1 });
  expect(() => licencesOf(root, record)).toThrow("bare goes into the bundle and has no licence file");
});
