import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** A pattern taken apart, and the flags that it is matched under. */
export interface ParsedPattern {
  readonly pattern: AST.Pattern;
  readonly flags: AST.Flags;
}

const FLAGS = "u";

/** The ECMAScript version that every engine supports which runs the generator or the generated code. */
const parser = new RegExpParser({ ecmaVersion: 2023 });

/** Each is parsed once: a pattern is needed again for every event that contains it. */
const known = new Map<string, ParsedPattern | undefined>();

/** Parses a pattern; undefined if it is invalid, or nested too deep to read. */
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
    // The engine must accept it as well, since it runs the pattern.
    new RegExp(source, FLAGS);
    const pattern = parser.parsePattern(source, 0, source.length, { unicode: true });
    return { pattern, flags: parser.parseFlags(FLAGS) };
  } catch {
    return undefined;
  }
}
