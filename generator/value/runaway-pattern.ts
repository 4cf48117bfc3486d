import { analyse } from "scslre";
import { parsePattern } from "./parse-pattern.js";

/** Only what repeats a group can repeat in more ways than one. */
const REPEATED_GROUP = /\)(?:[*+]|\{)/;

/** Looked at once each: a pattern is asked for again with every value that it is held against. */
const known = new Map<string, boolean>();

/**
 * Whether some text makes a pattern try exponentially many ways before it fails, as `^(a+)+$` does: forty letters are
 * enough to keep a process busy for hours. An invalid pattern never runs.
 */
export function isRunaway(pattern: string): boolean {
  if (!REPEATED_GROUP.test(pattern)) return false;
  let runaway = known.get(pattern);
  if (runaway === undefined) {
    runaway = hasExponentialPart(pattern);
    known.set(pattern, runaway);
  }
  return runaway;
}

function hasExponentialPart(source: string): boolean {
  const parsed = parsePattern(source);
  if (parsed === undefined) return false;
  return analyse(parsed, { reportTypes: { Move: false } }).reports.some(({ exponential }) => exponential);
}
