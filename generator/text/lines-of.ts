/** The lines of a text of ours; a line end closes the last one. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}
