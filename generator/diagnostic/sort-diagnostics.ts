import { byCodePoint } from "../text/order.js";
import type { Diagnostic } from "./diagnostic.js";

/** Diagnostics in reading order: by file, then position, then name; equal ones keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodePoint(a.primary.span.file.path, b.primary.span.file.path) ||
      a.primary.span.start - b.primary.span.start ||
      byCodePoint(a.name, b.name) ||
      a.primary.span.end - b.primary.span.end,
  );
}
