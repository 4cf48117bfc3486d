import { posix } from "node:path";
import ts from "typescript-5.9";
import { expect, test } from "vitest";
import { generateExamples } from "../support/examples.js";

/** Modules of a contract or of the runtime that only one side may import. */
const SERVER = /^[^/]+\/server\//;
const PAGE = /^[^/]+\/(?:pixel|shared)\//;

const examples = await generateExamples();

test.each(examples.map((example) => [example.name, example] as const))(
  "%s imports its own modules and nothing of Node; pages import nothing of a server's",
  (_name, { files }) => {
    const modules = new Set(files.map(({ path }) => path).filter((path) => path.endsWith(".ts")));
    const imports = files
      .filter(({ path }) => modules.has(path))
      .flatMap(({ path, text }) =>
        ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ path, fileName })),
      );
    expect(imports.length).toBeGreaterThan(modules.size);
    const foreign = imports.filter(({ path, fileName }) => {
      if (!/^\.{1,2}\/.*\.js$/.test(fileName)) return true;
      const found = posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".ts");
      return !modules.has(found) || (PAGE.test(path) && SERVER.test(found));
    });
    expect(foreign).toEqual([]);
  },
);

/** What only Node has, or only modules of the older kind. */
const NODE_GLOBALS =
  /^(?:process|Buffer|global|require|module|exports|__dirname|__filename|setImmediate|clearImmediate)$/;

/** The modules that others import, in the end. */
function reachedFrom(entries: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] {
  const reached = new Set(entries);
  for (const path of reached) {
    for (const { fileName } of ts.preProcessFile(texts.get(path) ?? "", true, true).importedFiles) {
      reached.add(posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".ts"));
    }
  }
  return [...reached];
}

/** The names that a module uses as values or types: no members of something else, no comments, no texts. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      names.push(node.text);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2022, true));
  return names;
}

test.each(examples.map((example) => [example.name, example] as const))(
  "whatever a page of %s can reach, its debug module too, is nothing of a server's, and no validator",
  (_name, { files }) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const pages = [...texts.keys()].filter((path) => /^[^/]+\/pixel\/.*\.ts$/.test(path));
    const reached = reachedFrom(pages, texts);
    // What a page checks, it checks by the readers that both sides share.
    expect(
      reached.filter((path) => path.includes("/runtime/") || path.includes("/shared/")).length,
    ).toBeGreaterThan(0);
    const foreign = (path: string) => SERVER.test(path) || path.includes("/validators/");
    expect(reached.filter((path) => foreign(path) || !texts.has(path))).toEqual([]);
    const ofNode = reached.flatMap((path) =>
      namesIn(texts.get(path) ?? "")
        .filter((name) => NODE_GLOBALS.test(name))
        .map((name) => `${path} names ${name}`),
    );
    expect(ofNode).toEqual([]);
  },
);
