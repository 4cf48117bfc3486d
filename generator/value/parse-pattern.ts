import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** A pattern taken apart, and the flags that it is matched under. */
export interface ParsedPattern {
  readonly pattern: AST.Pattern;
  readonly flags: AST.Flags;
}

const FLAGS = "u";

/** Of the language that every engine reads which runs the generator or what it prints. */
const parser = new RegExpParser({ ecmaVersion: 2023 });

/** Read once each: a pattern is asked for again with every event that it stands in. */
const known = new Map<string, ParsedPattern | undefined>();

/** Takes a pattern apart; undefined where it is none, or nests so deep that it cannot be read. */
export function parsePattern(source: string): ParsedPattern | undefined {
  if (!known.has(source)) known.set(source, parse(source));
  return known.get(source);
}

/** Whether a text is a regular expression at all. */
export function isPattern(text: string): boolean {
  return parsePattern(text) !== undefined;
}

function parse(source: string): ParsedPattern | undefined {
  try {
    // The engine's own opinion counts as well: it is what runs the pattern.
    new RegExp(source, FLAGS);
    const pattern = parser.parsePattern(source, 0, source.length, { unicode: true });
    return { pattern, flags: parser.parseFlags(FLAGS) };
  } catch {
    return undefined;
  }
}
