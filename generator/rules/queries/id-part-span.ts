import type { Span } from "../../source/source-file.js";

/** The span of a part within its template; the whole template if the part cannot be found. */
export function idPartSpan(template: Span, part: string): Span {
  const { file, start, end } = template;
  const written = file.text.slice(start, end);
  const index = written.indexOf(`{${part}}`);
  return index < 0 ? template : { file, start: start + index, end: start + index + part.length + 2 };
}
