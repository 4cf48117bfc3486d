import { workOf } from "./backtracking.js";
import { onceFor } from "./once-for.js";
import { type ParsedPattern, parsePattern } from "./parse-pattern.js";

/** How many steps an engine takes in a tenth of a second, on a slow telephone. */
const MOST_STEPS = 20_000_000;

/** Work that grows faster than with the square of the length is never accepted. */
const MOST_POWER = 2;

/**
 * How many characters a text may have so that a pattern is held against it within a tenth of a second: infinitely
 * many for most patterns, none for one such as `^(a+)+$`, whose work doubles with each character. An invalid pattern
 * never runs.
 */
export function longestText(source: string): number {
  const parsed = parsePattern(source);
  return parsed === undefined ? Number.POSITIVE_INFINITY : longestFor(parsed);
}

const longestFor = onceFor((parsed: ParsedPattern): number => {
  const lengths = workOf(parsed).map(({ power, ways }) => {
    if (power > MOST_POWER) return 0;
    if (power === 0) return ways > MOST_STEPS ? 0 : Number.POSITIVE_INFINITY;
    // Of two loops the second one begins after the first, so that half of the combinations occur.
    return Math.floor(((MOST_STEPS * power) / ways) ** (1 / power));
  });
  return Math.max(0, ...lengths);
});
