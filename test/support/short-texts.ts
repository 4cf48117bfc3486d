/** Every text of these characters that is no longer than that. */
export function shortTexts(chars: string, longest: number): readonly string[] {
  const all = [""];
  let last = [""];
  for (let length = 1; length <= longest; length += 1) {
    last = last.flatMap((text) => Array.from(chars, (char) => text + char));
    all.push(...last);
  }
  return all;
}
