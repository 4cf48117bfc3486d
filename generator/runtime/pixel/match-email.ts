/** An e-mail address as it is: Meta's script itself makes it lower case, and drops what is none. */
export function matchEmail(text: string): string {
  return text.trim();
}
