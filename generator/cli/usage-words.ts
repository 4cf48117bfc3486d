/** The option parser's message about a wrong call, in the style of all other messages. */
export function usageWords(text: string): readonly string[] {
  const said = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\(Did you mean (?:one of )?(.*?)\?\)$/s, "; did you mean `$1`?")
    .replaceAll("'", "`");
  return [`event-contract: ${said}`, "See `event-contract --help`, or the `--help` of the command."];
}
