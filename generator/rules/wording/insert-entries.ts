import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { positionAt, type Span } from "../../source/source-file.js";

/**
 * Inserts entries into a map, before the given key or else before all others; undefined if it is unclear what comes
 * before that key.
 */
export function insertEntries(
  map: Span,
  entries: readonly string[],
  before: Span = map,
): Pick<Suggestion, "span" | "replacement"> | undefined {
  const { file, start } = before;
  const isFlow = file.text[map.start] === "{";
  if (isFlow && start === map.start) {
    const at = start + 1;
    return { span: { file, start: at, end: at }, replacement: entries.map((entry) => ` ${entry},`).join("") };
  }
  const span = { file, start, end: start };
  const line = file.text.slice(start - positionAt(file, start).column + 1, start);
  if (line.trim() === "") {
    const end = isFlow ? "," : "";
    return { span, replacement: entries.map((entry) => `${entry}${end}\n${line}`).join("") };
  }
  // An anchor or a tag belongs to the key, and must not move to another.
  const isBehindAnother = isFlow && /[{,]\s*$/.test(line);
  return isBehindAnother ? { span, replacement: entries.map((entry) => `${entry}, `).join("") } : undefined;
}
