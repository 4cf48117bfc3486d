/** What may surprise about an identifier on its way to Meta. */
export function identifierNote(key: string): string | undefined {
  return NOTES.get(key);
}

const NOTES: ReadonlyMap<string, string> = new Map([
  [
    "st",
    "Outside the United States and Canada the first two letters are hashed, as Meta’s browser script does it, although Meta’s page asks for the full name there (Customer Information Parameters, 2026-01-09). Both sides hash alike, so that what the browser matches the server matches, too.",
  ],
  [
    "ct",
    "Accented letters are dropped, not replaced: `Montréal` is hashed as `montral`. Meta’s browser script does the same, and a city has to be hashed alike on both sides. A city without a letter from a to z is not sent.",
  ],
  [
    "external_id",
    "Always hashed, after spaces are taken out and capitals made small: the browser does so, too. Ids that differ in nothing but capitals become one: give such people ids that differ otherwise.",
  ],
]);
