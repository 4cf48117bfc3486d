/** A module as TypeScript prints it, laid out like the rest: two spaces a level, paragraphs apart. */
export function layOutPrinted(printed: string): string {
  const lines = printed.trimEnd().split("\n");
  const spaced = lines.flatMap((line, index) =>
    startsParagraph(line, lines[index - 1]) ? ["", line] : [line],
  );
  return `${spaced.join("\n").replaceAll(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2))}\n`;
}

/** Imports stand together, and so do statements of one line; what has a comment or several lines stands apart. */
function startsParagraph(line: string, before: string | undefined): boolean {
  const isOutermost = /^[^\s\])}]/.test(line);
  if (before === undefined || !isOutermost || isComment(before)) return false;
  return (
    isComment(line) ||
    /[{([]$/.test(line) ||
    /^[\])}]/.test(before) ||
    (before.startsWith("import ") && !line.startsWith("import "))
  );
}

/** Whether a line is the beginning or the end of a comment. */
function isComment(line: string): boolean {
  return line.startsWith("//") || line.startsWith("/*") || line === " */";
}
