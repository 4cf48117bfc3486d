/** What the option parser says of a wrong call, in the way in which everything else here is said. */
export function usageWords(text: string): string {
  const said = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\(Did you mean (?:one of )?(.*?)\?\)$/s, "; did you mean `$1`?")
    .replaceAll("'", "`");
  return `event-contract: ${said}\nSee \`event-contract --help\`, or the \`--help\` of the command.\n`;
}
