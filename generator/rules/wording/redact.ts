import type { SourceFile } from "../../source/source-file.js";

/** A copy of a file with these stretches redacted, so that a diagnostic can show the line but not the secret. */
export function redact(
  file: SourceFile,
  stretches: readonly { readonly start: number; readonly end: number }[],
): SourceFile {
  const { text } = file;
  const parts: string[] = [];
  let end = 0;
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(stretch.start, end);
    if (stretch.end <= start) continue;
    // Length and line ends stay, so that later positions do not move.
    parts.push(text.slice(end, start), text.slice(start, stretch.end).replace(/[^\r\n]/g, "*"));
    end = stretch.end;
  }
  return { ...file, text: `${parts.join("")}${text.slice(end)}` };
}
