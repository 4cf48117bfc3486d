import { ts } from "ts-morph";
import type { OutputFile } from "../emit/target.js";
import { cutBodies } from "./cut-bodies.js";
import { cutTypes } from "./cut-types.js";

const HEADER = /^(?:(?:\/\/|\/\*) .*\n)+\n/;
const EXTENSION = ".ts";

/**
 * Each TypeScript module as JavaScript and declarations beside it; other files stay as they are. The compiler reads
 * each module once, by itself, and says where its types and its bodies are: without the ones it is JavaScript, without
 * the others it is its declarations.
 */
export function toJs(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.flatMap((file): readonly OutputFile[] => {
    if (!file.path.endsWith(EXTENSION)) return [file];
    const stem = file.path.slice(0, -EXTENSION.length);
    const source = parse(file);
    const headerLength = HEADER.exec(file.text)?.[0].length ?? 0;
    return [
      { path: `${stem}.js`, text: cutTypes(source, headerLength) },
      { path: `${stem}.d.ts`, text: cutBodies(source, headerLength) },
    ];
  });
}

function parse({ path, text }: OutputFile): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(path, text, options, true);
}
