/** A segment of a glob: a name as it is, a pattern of names, or any number of folders. */
export type GlobSegment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "names"; readonly matches: (name: string) => boolean }
  | { readonly kind: "folders" };

/** What other tools read as alternatives, as a negation or as an escape. */
const FOREIGN = /[{}()\\]|(?<!\[)!/;

/**
 * Takes a glob apart: `*` and `?` for characters of a name, `[a-z]` and `[!a-z]` for one of a set, `**` for any number
 * of folders. Undefined if it uses anything that other tools read as more than that.
 */
export function parseGlob(glob: string): readonly GlobSegment[] | undefined {
  if (FOREIGN.test(glob)) return undefined;
  const segments = glob.split("/").filter((segment) => segment !== "" && segment !== ".");
  // Folders alone are no files.
  if (segments.at(-1) === "**") segments.push("*");
  return segments.map((segment): GlobSegment => {
    if (segment === "**") return { kind: "folders" };
    return /[*?[]/.test(segment) ? namesLike(segment) : { kind: "name", name: segment };
  });
}

type OneOf = (character: string) => boolean;

/** As in a shell, a name that begins with a dot is hidden from all but a pattern that begins with one. */
function namesLike(segment: string): GlobSegment {
  const tokens = tokensOf(segment);
  const showsHidden = segment.startsWith(".");
  return {
    kind: "names",
    matches: (name) => (showsHidden || !name.startsWith(".")) && matchesTokens(Array.from(name), tokens),
  };
}

function tokensOf(segment: string): readonly (OneOf | "any")[] {
  return Array.from(segment.matchAll(/\*+|\[([!^]?)(.[^\]]*)\]|./gsu), ([text, not, set]) => {
    if (text.startsWith("*")) return "any";
    if (text === "?") return () => true;
    if (set === undefined) return (character) => character === text;
    return (character) => isAmong(character, set) !== (not !== "");
  });
}

function isAmong(character: string, set: string): boolean {
  return Array.from(set.matchAll(/(.)-(.)|./gsu)).some(([one, from, to]) =>
    from === undefined || to === undefined ? character === one : from <= character && character <= to,
  );
}

/** Goes back to the last star alone, so that the work is the length of the name times that of the pattern. */
function matchesTokens(name: readonly string[], tokens: readonly (OneOf | "any")[]): boolean {
  let at = 0;
  let token = 0;
  let star: { readonly token: number; at: number } | undefined;
  while (at < name.length) {
    const expected = tokens[token];
    const character = name[at] ?? "";
    if (expected === "any") {
      star = { token, at };
      token += 1;
    } else if (expected?.(character) === true) {
      at += 1;
      token += 1;
    } else if (star !== undefined) {
      star.at += 1;
      at = star.at;
      token = star.token + 1;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === "any");
}
