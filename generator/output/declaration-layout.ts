/** Declarations as the compiler prints them, laid out like the rest: two spaces a level, paragraphs apart. */
export function layOutDeclarations(printed: string): string {
  const lines = printed.trimEnd().split("\n");
  const spaced = lines.flatMap((line, index) =>
    startsParagraph(line, lines[index - 1]) ? ["", line] : [line],
  );
  return `${spaced.join("\n").replaceAll(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2))}\n`;
}

function startsParagraph(line: string, before: string | undefined): boolean {
  if (before === undefined || line.startsWith(" ") || line.startsWith("}")) return false;
  return (
    line.startsWith("/**") ||
    /^\}[;>)]*$/.test(before) ||
    (before.startsWith("import ") && !line.startsWith("import "))
  );
}
