import { codeSpan } from "../../emit/markdown.js";
import { type SafeText, safe } from "../../emit/template.js";
import type { PathsView, RoleView } from "./view.js";

/** The columns that every table of an event ends with: one for each of its systems. */
export interface TableColumns {
  readonly sources: readonly string[];
  readonly headers: SafeText;
  readonly rules: SafeText;
}

/** The systems of an event, each once, and the beginning of their columns. */
export function tableColumns(roles: readonly RoleView[]): TableColumns {
  const sources = [...new Set(roles.map((role) => role.source))];
  const headers = sources.map((source) => ` in ${codeSpan(source)} |`).join("");
  return { sources, headers: safe(headers), rules: safe(" --- |".repeat(sources.length)) };
}

/** The cells of one row: where each system keeps the value, or what is noted of it; the notes are words of ours. */
export function cellsOf({ sources }: TableColumns, { paths, notes }: PathsView): SafeText {
  const cells = sources.map((source) => {
    if (paths !== undefined && Object.hasOwn(paths, source)) return ` ${codeSpan(paths[source] ?? "")} |`;
    if (notes !== undefined && Object.hasOwn(notes, source)) return ` ${notes[source]} |`;
    return " – |";
  });
  return safe(cells.join(""));
}
