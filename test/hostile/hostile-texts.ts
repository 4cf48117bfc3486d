/** What a terminal, the agent of a build or a reader of SARIF would obey, and what hides or turns text. */
const PARTS = [
  "::error::owned",
  "::set-output name=a::b",
  "::stop-commands::x",
  "##vso[task.setvariable variable=a]b",
  "##[command]rm",
  "##[group]x",
  "##teamcity[buildStop]",
  "###[error]x",
  "\u001b[31m",
  "\u001b]8;;https://example.com\u0007click\u001b]8;;\u0007",
  "\u001b[2J\u001b[H",
  "\u009b31m",
  "\u0007",
  "\b\b\b",
  "\r",
  "\n",
  "\r\n",
  "\t",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200f",
  "\ufeff",
  "\u00ad",
  "\ud800",
  "\udfff",
  "\u{e0041}",
  "\u007f",
  "[click](https://example.com)",
  "[x](0)",
  "\\[y](1)",
  "%0A::error::x",
  "`",
  " ",
  "  ",
  "'\"",
  "order",
  "Purchas",
  "é",
] as const;

/** So many hostile texts; the same ones each time. */
export function hostileTexts(count: number): readonly string[] {
  let state = 20260101;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, (_, index) => {
    // Every part leads once: most commands count at the beginning only.
    const first = index < PARTS.length ? PARTS[index] : "";
    return (first ?? "") + Array.from({ length: 1 + next(4) }, () => PARTS[next(PARTS.length)]).join("");
  });
}
