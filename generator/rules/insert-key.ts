import type { Suggestion } from "../diagnostic/diagnostic.js";
import type { Span } from "../source/source-file.js";

/** Puts an entry of a map before another one, on a line of its own or within braces; undefined where neither is sure. */
export function insertKey(
  before: Span | undefined,
  entry: string,
): Pick<Suggestion, "span" | "replacement"> | undefined {
  if (before === undefined) return undefined;
  const { file, start } = before;
  const ahead = file.text.slice(0, start);
  const line = ahead.slice(Math.max(ahead.lastIndexOf("\n"), ahead.lastIndexOf("\r")) + 1);
  const isWithinBraces = /[{,]\s*$/.test(ahead);
  const span = { file, start, end: start };
  if (line.trim() !== "") return isWithinBraces ? { span, replacement: `${entry}, ` } : undefined;
  return isWithinBraces ? undefined : { span, replacement: `${entry}\n${line}` };
}
