import { quote } from "../text/quote.js";
import { MAX_FILE_LENGTH } from "../yaml/parse.js";
import { CallFault } from "./call-fault.js";
import { readText } from "./read-text.js";
import { systemWords } from "./system-words.js";

/** What a call hands in: a file, or what is piped into the command where it says `-`. */
export async function readInput(path: string): Promise<string> {
  return path === "-" ? pipedText() : textOf(path);
}

function textOf(path: string): string {
  const read = readText(path, path.replaceAll("\\", "/"));
  if (read.kind === "failure") {
    throw new CallFault(`the input ${quote(path)} cannot be read: ${systemWords(read.code)}`);
  }
  if (read.diagnostics.length > 0) throw new CallFault(`the input ${quote(path)} is not UTF-8`);
  if (read.file.text.length > MAX_FILE_LENGTH) throw new CallFault(tooLong(quote(path)));
  return read.file.text;
}

async function pipedText(): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE_LENGTH) throw new CallFault(tooLong("from the pipe"));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new CallFault("the input from the pipe is not UTF-8");
  }
}

function tooLong(which: string): string {
  return `the input ${which} is longer than 2 MiB`;
}
