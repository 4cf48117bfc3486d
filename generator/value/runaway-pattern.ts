import { analyse } from "scslre";

/** Only what repeats a group can repeat in more ways than one. */
const REPEATED_GROUP = /\)(?:[*+]|\{)/;

/** Looked at once each: a pattern is asked for again with every value that it is held against. */
const known = new Map<string, boolean>();

/**
 * Whether some text makes a pattern try exponentially many ways before it fails, as `^(a+)+$` does: forty letters are
 * enough to keep a process busy for hours. What is no pattern runs nowhere.
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
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, "u");
  } catch {
    return false;
  }
  const { reports } = analyse(
    { source: pattern.source, flags: pattern.flags },
    { reportTypes: { Move: false } },
  );
  return reports.some(({ exponential }) => exponential);
}
