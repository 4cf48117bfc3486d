import { byCodePoint } from "../text/order.js";
import type { Diagnostic } from "./diagnostic.js";

/** Diagnostics in the order of reading: by file, then place, then name; equal ones stay as they were found. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodePoint(a.primary.span.file.path, b.primary.span.file.path) ||
      a.primary.span.start - b.primary.span.start ||
      byCodePoint(a.name, b.name) ||
      a.primary.span.end - b.primary.span.end,
  );
}
