import type { SourceFile } from "../../source/source-file.js";

/** A copy of a file with these stretches redacted, so that a diagnostic can show the line but not the secret. */
export function redact(
  file: SourceFile,
  stretches: readonly { readonly start: number; readonly end: number }[],
): SourceFile {
  let text = file.text;
  for (const { start, end } of stretches) {
    // Length and line ends stay, so that later positions do not move.
    const redaction = text.slice(start, end).replace(/[^\r\n]/g, "*");
    text = `${text.slice(0, start)}${redaction}${text.slice(end)}`;
  }
  return { ...file, text };
}
