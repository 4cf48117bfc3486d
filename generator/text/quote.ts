/** Longer names are cut: a message has to stay readable whatever a contract holds. */
const LONGEST = 80;

/** A name in backticks, as in every message. */
export function quote(name: string): string {
  const letters = name.length > LONGEST ? Array.from(name) : [];
  return letters.length > LONGEST ? `\`${letters.slice(0, LONGEST).join("")}…\`` : `\`${name}\``;
}
