import { type CharRange, type CharSet, uniteRanges } from "./char-set.js";

/** What a text can be made of. More than it really can be, never less. */
export interface PartText {
  readonly chars: CharSet;
  readonly mayBeEmpty: boolean;
}

/** Deeper nesting than anybody writes is not looked into, so that no pattern can exhaust the stack. */
const DEEPEST = 50;

const CLASS_ESCAPES: Readonly<Record<string, CharSet>> = {
  d: [{ first: 0x30, last: 0x39 }],
  w: uniteRanges([
    { first: 0x30, last: 0x39 },
    { first: 0x41, last: 0x5a },
    { first: 0x5f, last: 0x5f },
    { first: 0x61, last: 0x7a },
  ]),
};

/** A pattern by code point, and how far it has been read. */
interface Reader {
  readonly chars: readonly string[];
  at: number;
}

/**
 * What the texts are made of that a pattern lets through, if it is anchored at both ends and made of literals,
 * positive classes, groups, alternatives in groups, and quantifiers. Of any other pattern nothing is known.
 */
export function patternText(pattern: string): PartText | undefined {
  if (!isPattern(pattern)) return undefined;
  const reader: Reader = { chars: [...pattern], at: 0 };
  if (!take(reader, "^")) return undefined;
  const text = readSequence(reader, 0);
  return take(reader, "$") && reader.at === reader.chars.length ? text : undefined;
}

/** Whether a text is a regular expression at all. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

function take(reader: Reader, char: string): boolean {
  if (reader.chars[reader.at] !== char) return false;
  reader.at += 1;
  return true;
}

/** Pieces in a row, up to what ends them: `|`, `)`, `$` or the end. */
function readSequence(reader: Reader, depth: number): PartText | undefined {
  const ranges: CharRange[] = [];
  let mayBeEmpty = true;
  for (;;) {
    const char = reader.chars[reader.at];
    if (char === undefined || char === "|" || char === ")" || char === "$") break;
    const atom = readAtom(reader, depth);
    if (atom === undefined) return undefined;
    ranges.push(...atom.chars);
    const mayBeAbsent = readQuantifier(reader);
    if (!atom.mayBeEmpty && !mayBeAbsent) mayBeEmpty = false;
  }
  return { chars: uniteRanges(ranges), mayBeEmpty };
}

function readAtom(reader: Reader, depth: number): PartText | undefined {
  const char = reader.chars[reader.at] ?? "";
  reader.at += 1;
  if (char === "(") return depth < DEEPEST ? readGroup(reader, depth + 1) : undefined;
  if (char === "^" || char === ".") return undefined;
  const chars = char === "[" ? readClass(reader) : char === "\\" ? readEscape(reader) : charSet(char);
  return chars === undefined ? undefined : { chars, mayBeEmpty: false };
}

/** Alternatives in `( )`, `(?: )` or `(?<name> )`; looking around is not understood. */
function readGroup(reader: Reader, depth: number): PartText | undefined {
  if (take(reader, "?") && !take(reader, ":")) {
    if (!take(reader, "<") || /[=!]/.test(reader.chars[reader.at] ?? "")) return undefined;
    while (!take(reader, ">")) reader.at += 1;
  }
  const alternatives: PartText[] = [];
  do {
    const alternative = readSequence(reader, depth);
    if (alternative === undefined) return undefined;
    alternatives.push(alternative);
  } while (take(reader, "|"));
  if (!take(reader, ")")) return undefined;
  return {
    chars: uniteRanges(alternatives.flatMap((alternative) => alternative.chars)),
    mayBeEmpty: alternatives.some((alternative) => alternative.mayBeEmpty),
  };
}

function readClass(reader: Reader): CharSet | undefined {
  if (take(reader, "^")) return undefined;
  const ranges: CharRange[] = [];
  while (!take(reader, "]")) {
    const low = readMember(reader);
    if (low === undefined) return undefined;
    const isRange = reader.chars[reader.at] === "-" && reader.chars[reader.at + 1] !== "]";
    if (!isRange) ranges.push(...low);
    else {
      reader.at += 1;
      const high = readMember(reader);
      if (high === undefined) return undefined;
      ranges.push({ first: low[0]?.first ?? 0, last: high[0]?.last ?? 0 });
    }
  }
  return uniteRanges(ranges);
}

function readMember(reader: Reader): CharSet | undefined {
  const char = reader.chars[reader.at];
  if (char === undefined) return undefined;
  reader.at += 1;
  return char === "\\" ? readEscape(reader) : charSet(char);
}

/** An escaped sign stands for itself; of the letters only `\d` and `\w` are understood. */
function readEscape(reader: Reader): CharSet | undefined {
  const char = reader.chars[reader.at] ?? "";
  reader.at += 1;
  return /^[A-Za-z0-9]?$/.test(char) ? CLASS_ESCAPES[char] : charSet(char);
}

/** A single character; none at the end of the pattern. */
function charSet(char: string): CharSet {
  const point = char.codePointAt(0);
  return point === undefined ? [] : [{ first: point, last: point }];
}

/** Passes over a quantifier; true when it lets what it stands behind be absent. */
function readQuantifier(reader: Reader): boolean {
  const sign = reader.chars[reader.at];
  if (sign !== "*" && sign !== "+" && sign !== "?" && sign !== "{") return false;
  const start = reader.at + 1;
  reader.at = start;
  if (sign === "{") while (!take(reader, "}")) reader.at += 1;
  const least = reader.chars.slice(start, reader.at).join("").split(/[,}]/)[0];
  take(reader, "?");
  return sign === "{" ? Number(least) === 0 : sign !== "+";
}
