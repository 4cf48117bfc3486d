/** A name's plain letters a to z: accents, spaces, punctuation and case are gone. `Côte d'Ivoire` is `cotedivoire`. */
export function fold(text: string): string {
  // Decomposed first, so that an accent falls away and its letter stays.
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]+/g, "");
}
