import type { Node } from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SourceFile, Span } from "../source/source-file.js";
import { convertDocument } from "./convert.js";
import {
  controlCharacter,
  emptyFile,
  excessiveNesting,
  multipleDocuments,
  nullValue,
  oversizedFile,
  yamlDirective,
} from "./diagnostics.js";
import type { YamlNode } from "./node.js";
import { MAX_NESTING, readStream, type Stream } from "./read-stream.js";
import { syntaxErrors } from "./syntax-errors.js";

/** In UTF-16 units. A contract of a thousand events is about half of it. */
export const MAX_FILE_LENGTH = 2 * 1024 * 1024;

/** A file as positioned data, and what is wrong with it. There is a node if anything can still be checked. */
export interface ParsedYaml {
  readonly node?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What YAML 1.2 does not let into a file; the library also uses some of these as marks of its own. A carriage return
 * alone would be a line end, but the library takes it for text.
 */
const CONTROL = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\ufffe\uffff]|\r(?!\n)/u;

/** Reads a file as YAML 1.2 without tags, merges and nulls. All distinguishable errors are reported at once. */
export function parseYaml(file: SourceFile): ParsedYaml {
  if (file.text.length > MAX_FILE_LENGTH) {
    const at = { span: { file, start: 0, end: 0 }, text: "not read" };
    return { diagnostics: [oversizedFile.create({ limit: "2 MiB" }, { at })] };
  }
  const control = CONTROL.exec(file.text);
  if (control !== null) return { diagnostics: [refuseControl(file, control.index, control[0])] };

  const stream = readOrRefuse(file.text);
  if (stream.tooDeepAt !== undefined) {
    const start = Math.min(stream.tooDeepAt, file.text.length);
    const at = {
      span: { file, start, end: Math.min(start + 1, file.text.length) },
      text: "too deep from here",
    };
    return { diagnostics: [excessiveNesting.create({ limit: MAX_NESTING }, { at })] };
  }
  return checkStream(file, stream);
}

/** Depth is limited before anything calls itself; should the stack run out nevertheless, that is the same fault. */
function readOrRefuse(text: string): Stream {
  try {
    return readStream(text);
  } catch (error) {
    if (error instanceof RangeError) return { documents: [], directives: [], tooDeepAt: 0 };
    throw error;
  }
}

function checkStream(file: SourceFile, { documents, directives }: Stream): ParsedYaml {
  const diagnostics: Diagnostic[] = [];
  for (const { source, offset } of directives) {
    if (/^%YAML\s+1\.2\s*$/.test(source)) continue;
    const at = { span: { file, start: offset, end: offset + source.length }, text: "delete this line" };
    diagnostics.push(yamlDirective.create({ directive: source.trim() }, { at }));
  }
  const syntax = syntaxErrors(file, documents);
  diagnostics.push(...syntax.diagnostics);

  const [first, second] = documents;
  if (second !== undefined) {
    const at = { span: firstLine(file, second.range[0]), text: "a second document starts here" };
    diagnostics.push(multipleDocuments.create(undefined, { at }));
  }
  const contents: Node | null = first?.contents ?? null;
  if (contents === null || isBlank(contents)) {
    const at = { span: { file, start: 0, end: 0 }, text: "nothing here" };
    if (diagnostics.length === 0) diagnostics.push(emptyFile.create(undefined, { at }));
    return { diagnostics };
  }
  const converted = convertDocument(file, contents);
  if (syntax.diagnostics.some((diagnostic) => diagnostic.name !== "custom-tag")) {
    // What the parser misread may look like an empty value or a second key: only the cause is reported.
    const sound = converted.diagnostics.filter(
      ({ name, primary }) => name !== nullValue.name && primary.span.start < syntax.misreadFrom,
    );
    return { diagnostics: [...diagnostics, ...sound] };
  }
  const all = [...diagnostics, ...converted.diagnostics];
  return converted.node === undefined ? { diagnostics: all } : { node: converted.node, diagnostics: all };
}

function isBlank(contents: Node): boolean {
  return "source" in contents && contents.source === "" && "type" in contents && contents.type === "PLAIN";
}

function firstLine(file: SourceFile, offset: number): Span {
  const start = Math.min(offset, file.text.length);
  const length = /^[^\r\n]*/.exec(file.text.slice(start, start + 1000))?.[0].length ?? 0;
  return { file, start, end: start + length };
}

function refuseControl(file: SourceFile, start: number, character: string): Diagnostic {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const at = { span: { file, start, end: start + character.length }, text: "this character" };
  return controlCharacter.create({ codePoint }, { at });
}
