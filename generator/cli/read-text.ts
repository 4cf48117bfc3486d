import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { codeOf } from "../output/output-failure.js";
import { type SourceFile, sourceFile } from "../source/source-file.js";
import { MAX_FILE_LENGTH } from "../yaml/parse.js";
import { notUtf8 } from "./not-utf-8.js";

/** A file that was read, and what is wrong with its bytes; or the system's code for why it was not. */
export type ReadText =
  | { readonly kind: "text"; readonly file: SourceFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "failure"; readonly code: string };

/** Reads a text file; `shown` is the path that diagnostics print. */
export function readText(path: string, shown: string): ReadText {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { kind: "failure", code };
  }
  // Longer than the reader accepts, even counted in bytes: the reader reports that, and the rest need not be read.
  if (bytes.length > MAX_FILE_LENGTH) return text(shown, Buffer.from(bytes).toString("latin1"));
  try {
    return text(shown, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return refuse(shown, bytes);
  }
}

function text(shown: string, content: string): ReadText {
  return { kind: "text", file: sourceFile(shown, content), diagnostics: [] };
}

/** Reading a pipe or a device would block, so it is refused before it is opened. */
function readBytes(path: string): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile()) throw Object.assign(new Error(), { code: stat.isDirectory() ? "EISDIR" : "NOTAFILE" });
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.min(stat.size, MAX_FILE_LENGTH + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Shows the line of the first byte that is wrong; what cannot be read is replaced. */
function refuse(shown: string, bytes: Uint8Array): ReadText {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const file = sourceFile(shown, decoder.decode(bytes));
  // As a stream, so that a character that the wrong byte cuts off is not counted.
  const start = decoder.decode(bytes.subarray(0, goodLength(bytes)), { stream: true }).length;
  const at = { span: { file, start, end: Math.min(start + 1, file.text.length) }, text: "from here" };
  return { kind: "text", file, diagnostics: [notUtf8.create(undefined, { at })] };
}

/** How many bytes of the beginning are UTF-8. */
function goodLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A character that is cut off at the end is not an error yet. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
