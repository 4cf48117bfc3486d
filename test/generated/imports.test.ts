import { posix } from "node:path";
import ts from "typescript-5.9";
import { expect, test } from "vitest";
import { generateExamples } from "../support/examples.js";

/** Modules of a contract or of the runtime that only one side may import. */
const SERVER = /^[^/]+\/server\//;
const PAGE = /^[^/]+\/(?:pixel|shared)\//;

const examples = await generateExamples();

test.each(examples.map((example) => [example.name, example] as const))(
  "%s imports its own modules and, on servers, node:crypto; pages import nothing of a server's",
  (_name, { files }) => {
    const modules = new Set(files.map(({ path }) => path).filter((path) => path.endsWith(".ts")));
    const imports = files
      .filter(({ path }) => modules.has(path))
      .flatMap(({ path, text }) =>
        ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ path, fileName })),
      );
    expect(imports.length).toBeGreaterThan(modules.size);
    const foreign = imports.filter(({ path, fileName }) => {
      if (fileName === "node:crypto") return !SERVER.test(path);
      if (!/^\.{1,2}\/.*\.js$/.test(fileName)) return true;
      const found = posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".ts");
      return !modules.has(found) || (PAGE.test(path) && SERVER.test(found));
    });
    expect(foreign).toEqual([]);
  },
);
