/** Words of a contract made fit for a comment: no end of comment, no line end, no tag, nothing invisible. */
export function commentText(text: string): string {
  return oneLine(text)
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/(^|[\s{])@(?=[A-Za-z])/g, "$1\\@")
    .trim();
}

/** A text on one line, without what cannot be seen. */
export function oneLine(text: string): string {
  // Most text is plain, and a contract has a great deal of it.
  if (/^[ -~]*$/.test(text) && !text.includes("  ")) return text.trim();
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

/** A doc comment of these paragraphs, wrapped to the line; an empty paragraph is an empty line. */
export function docComment(paragraphs: readonly string[], indent: number, width: number): readonly string[] {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width - indent - 3));
  const pad = " ".repeat(indent);
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && only.length <= width - indent - 7)
    return [`${pad}/** ${only} */`];
  return [`${pad}/**`, ...lines.map((line) => `${pad} *${line === "" ? "" : ` ${line}`}`), `${pad} */`];
}

function wrap(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Words of a contract made fit for an HTML comment, which `-->` and `--!>` would end. */
export function htmlCommentText(text: string): string {
  return oneLine(text)
    .replace(/-(?=-)/g, "- ")
    .replace(/[<>]/g, (sign) => (sign === "<" ? "‹" : "›"));
}

/** Words of a contract made fit for a line comment inside a script element. */
export function lineCommentText(text: string): string {
  return oneLine(text).replace(/[<>]/g, (sign) => (sign === "<" ? "‹" : "›"));
}
