import { visible } from "./visible.js";

/** What the agent of a build obeys wherever it stands in a line: `##[group]`, `##vso[task.complete]`, `##teamcity[…]`. */
const MARKED = /##(?=\w*\[)/g;

/** What it obeys at the beginning of a line, before which it skips spaces; colours do not count. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are our own.
const LEADING = /^((?:\s|\u001b\[[0-9;]*m)*):(?=:)/;

/** One line that a terminal shows and a build agent does not obey: everything invisible in it becomes a symbol. */
export function printable(text: string): string {
  return breakCommands(visible(text));
}

/** A line in which everything that a build agent would obey is broken by a space. */
export function breakCommands(line: string): string {
  return line.replace(MARKED, "# #").replace(LEADING, "$1: ");
}

/** JSON with the same content in which nothing is invisible or obeyed: an escape stands for each such character. */
export function escapeCommands(json: string): string {
  return json.replace(MARKED, "\\u0023#");
}
