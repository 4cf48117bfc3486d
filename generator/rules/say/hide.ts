import type { SourceFile } from "../../source/source-file.js";

/** A copy of a file in which stretches are blotted out, so that a diagnostic can show the line but not the secret. */
export function hide(
  file: SourceFile,
  stretches: readonly { readonly start: number; readonly end: number }[],
): SourceFile {
  let text = file.text;
  for (const { start, end } of stretches) {
    // Length and line ends stay, or every place behind would move.
    const blot = text.slice(start, end).replace(/[^\r\n]/g, "*");
    text = `${text.slice(0, start)}${blot}${text.slice(end)}`;
  }
  return { ...file, text };
}
