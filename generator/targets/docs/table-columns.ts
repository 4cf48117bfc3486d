import { codeSpan } from "../../emit/markdown.js";
import { type SafeText, safe } from "../../emit/template.js";
import type { PlacesView, RoleView } from "./view.js";

/** The columns that every table of an event ends with: one for each of its systems. */
export interface TableColumns {
  readonly sources: readonly string[];
  readonly heads: SafeText;
  readonly rules: SafeText;
}

/** The systems of an event, each once, and the beginning of their columns. */
export function tableColumns(roles: readonly RoleView[]): TableColumns {
  const sources = [...new Set(roles.map((role) => role.source))];
  let heads = "";
  for (const source of sources) heads += ` in ${codeSpan(source)} |`;
  return { sources, heads: safe(heads), rules: safe(" --- |".repeat(sources.length)) };
}

/** The cells of one row: where each system keeps the value, or what is noted of it; the notes are words of ours. */
export function cellsOf({ sources }: TableColumns, { paths, notes }: PlacesView): SafeText {
  let cells = "";
  for (const source of sources) {
    if (paths !== undefined && Object.hasOwn(paths, source)) cells += ` ${codeSpan(paths[source] ?? "")} |`;
    else if (notes !== undefined && Object.hasOwn(notes, source)) cells += ` ${notes[source]} |`;
    else cells += " – |";
  }
  return safe(cells);
}
