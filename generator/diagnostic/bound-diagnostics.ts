import { byCodePoint } from "../text/order.js";
import type { Diagnostic, Further, Severity } from "./diagnostic.js";
import { furtherDiagnostics } from "./further-diagnostics.js";
import { sortDiagnostics } from "./sort-diagnostics.js";

/** As many are listed in any format; nobody reads more of them. */
export const MOST_DIAGNOSTICS = 1000;

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Diagnostics in reading order, at most a thousand: errors before warnings, warnings before infos. One more at the end
 * says how many there are of each kind besides. What was bounded before can be put together and bounded again.
 */
export function boundDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { listed, further, next } = listedDiagnostics(diagnostics, MOST_DIAGNOSTICS);
  return next === undefined ? listed : [...listed, furtherDiagnostics(further, next.primary.span)];
}

/** The diagnostics to list, in reading order, and the others. */
export interface ListedDiagnostics {
  readonly listed: readonly Diagnostic[];
  /** By severity, the most frequent first. */
  readonly further: readonly Further[];
  /** The first of the others; missing if all are listed. */
  readonly next: Diagnostic | undefined;
}

/** Chooses the diagnostics to list, the most severe first, and counts the others. */
export function listedDiagnostics(
  diagnostics: readonly Diagnostic[],
  most = Number.POSITIVE_INFINITY,
): ListedDiagnostics {
  const bounds = diagnostics.filter(({ further }) => further !== undefined);
  const sorted = sortDiagnostics(diagnostics.filter(({ further }) => further === undefined));
  // Sorting keeps the order of what is equal, which is that of reading.
  const ranked =
    sorted.length <= most ? sorted : sorted.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  const rest = ranked.slice(most);
  return {
    listed: sorted.length <= most ? sorted : sortDiagnostics(ranked.slice(0, most)),
    further: counted([
      ...bounds.flatMap(({ further = [] }) => further),
      ...rest.map(({ name, severity }) => ({ name, severity, count: 1 })),
    ]),
    next: rest[0] ?? bounds[0],
  };
}

function counted(parts: readonly Further[]): readonly Further[] {
  const sums = new Map<string, Further>();
  for (const { name, severity, count } of parts) {
    const key = `${severity} ${name}`;
    sums.set(key, { name, severity, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].sort(
    (a, b) => RANKS[a.severity] - RANKS[b.severity] || b.count - a.count || byCodePoint(a.name, b.name),
  );
}
