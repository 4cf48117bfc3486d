import type { Suggestion } from "../../diagnostic/diagnostic.js";
import { positionAt, type Span } from "../../source/source-file.js";

/**
 * Puts entries into a map, before the key that is given or else before all it holds; undefined where it is not sure
 * what stands before that key.
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
  // An anchor or a tag is the key's, and may not become another's.
  const isBehindAnother = isFlow && /[{,]\s*$/.test(line);
  return isBehindAnother ? { span, replacement: entries.map((entry) => `${entry}, `).join("") } : undefined;
}
