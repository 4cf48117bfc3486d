/** Reads a table whose lines hold a code and then all the words that mean it, in their order. */
export function readCodeTable(table: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const line of table.trim().split("\n")) {
    const [code = "", ...words] = line.split(" ");
    for (const word of words) codes.set(word, code);
  }
  return codes;
}
