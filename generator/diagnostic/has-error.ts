import type { Diagnostic } from "./diagnostic.js";

/** Whether one of the diagnostics is an error: then nothing is generated. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
