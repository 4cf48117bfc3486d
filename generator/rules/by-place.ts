import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { isWithin, type SourceFile, type Span } from "../source/source-file.js";

/** Gives the diagnostics whose primary span lies in another span. */
export type ByPlace = (scope: Span) => readonly Diagnostic[];

/** Sorts diagnostics by place, so that those in a span are found without a look at all others. */
export function byPlace(diagnostics: readonly Diagnostic[]): ByPlace {
  const files = new Map<SourceFile, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.primary.span;
    const inFile = files.get(file);
    if (inFile === undefined) files.set(file, [diagnostic]);
    else inFile.push(diagnostic);
  }
  for (const inFile of files.values()) inFile.sort((a, b) => startOf(a) - startOf(b));
  return (scope) => {
    const inFile = files.get(scope.file) ?? [];
    const from = firstFrom(inFile, scope.start);
    const within: Diagnostic[] = [];
    for (let at = from; at < inFile.length; at += 1) {
      const diagnostic = inFile[at];
      if (diagnostic === undefined || startOf(diagnostic) > scope.end) break;
      if (isWithin(scope, diagnostic.primary.span)) within.push(diagnostic);
    }
    return within;
  };
}

function startOf({ primary }: Diagnostic): number {
  return primary.span.start;
}

/** The index of the first one that starts at an offset or behind it. */
function firstFrom(sorted: readonly Diagnostic[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const diagnostic = sorted[middle];
    if (diagnostic !== undefined && startOf(diagnostic) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
