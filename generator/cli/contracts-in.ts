import { readdirSync } from "node:fs";
import { codeOf } from "../output/output-failure.js";
import { byCodePoint } from "../text/order.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { systemWords } from "./system-words.js";

const CONTRACT_ENDING = /\.contract\.ya?ml$/;

/** The names of the contracts directly in a folder, in code-point order. */
export function contractsIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((name) => CONTRACT_ENDING.test(name))
    .toSorted(byCodePoint);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new CallFault(`the folder ${quote(folder)} cannot be read: ${systemWords(code)}`);
  }
}
