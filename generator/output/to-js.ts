import { ts } from "ts-morph";
import type { OutputFile } from "../emit/target.js";
import { invariant } from "../text/invariant.js";
import { cutTypes } from "./cut-types.js";
import { layOutPrinted } from "./printed-layout.js";

const HEADER = /^(?:(?:\/\/|\/\*) .*\n)+\n/;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  isolatedModules: true,
  declaration: true,
  emitDeclarationOnly: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noCheck: true,
  noLib: true,
  newLine: ts.NewLineKind.LineFeed,
  types: [],
};

/**
 * Each TypeScript module as JavaScript and declarations beside it; other files stay as they are. The compiler reads
 * each once: it prints the declarations, and of the JavaScript it need only say where the types are.
 */
export function toJs(files: readonly OutputFile[]): readonly OutputFile[] {
  const sources = new Map(
    files.filter(isModule).map(({ path, text }) => [`/${path}`, parse(`/${path}`, text)]),
  );
  const printed = declarationsOf(sources);
  return files.flatMap((file): readonly OutputFile[] => {
    if (!isModule(file)) return [file];
    const stem = file.path.slice(0, -".ts".length);
    const source = sources.get(`/${file.path}`);
    invariant(source !== undefined, "each module was read");
    // The compiler keeps the header of some modules and drops that of others.
    const header = HEADER.exec(file.text)?.[0] ?? "";
    const declarations = printed.get(`/${stem}.d.ts`) ?? "";
    return [
      { path: `${stem}.js`, text: cutTypes(source, header.length) },
      { path: `${stem}.d.ts`, text: header + layOutPrinted(withoutHeader(declarations, header)) },
    ];
  });
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022 });
}

function declarationsOf(sources: ReadonlyMap<string, ts.SourceFile>): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  const host: ts.CompilerHost = {
    getSourceFile: (path) => sources.get(path),
    writeFile: (path, text) => printed.set(path, text),
    fileExists: (path) => sources.has(path),
    readFile: () => undefined,
    directoryExists: () => true,
    getDirectories: () => [],
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  ts.createProgram([...sources.keys()], OPTIONS, host).emit();
  return printed;
}

function isModule(file: OutputFile): boolean {
  return file.path.endsWith(".ts");
}

function withoutHeader(printed: string, header: string): string {
  const lines = header.trimEnd();
  return printed.startsWith(lines) ? printed.slice(lines.length).trimStart() : printed;
}
