import { workOf } from "./backtracking.js";
import { onceFor } from "./once-for.js";
import { type ParsedPattern, parsePattern } from "./parse-pattern.js";

/** How many characters a text with a pattern may have, unless the contract says so. */
export const USUAL_LENGTH = 1000;

/**
 * How many steps a text may take. Near misses as long as this allows took up to 10 ms with Node 20 on a server, so that
 * a device ten times as slow stays within a tenth of a second.
 */
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

/**
 * How many characters a text may have that is held against a pattern, if the contract does not say; undefined where
 * the pattern itself takes no long text, or refuses one after a few steps.
 */
export function usualMaxLength(source: string): number | undefined {
  return longestText(source) === Number.POSITIVE_INFINITY ? undefined : USUAL_LENGTH;
}

/**
 * A pattern to hold values of a contract against. An invalid one, or one that would take too long for a text, is
 * reported where it is written; here it matches.
 */
export function safePattern(source: string): RegExp | undefined {
  const longest = longestText(source);
  return parsePattern(source) === undefined || longest === 0 ? undefined : new SafePattern(source, longest);
}

class SafePattern extends RegExp {
  readonly #longest: number;

  constructor(source: string, longest: number) {
    super(source, "u");
    this.#longest = longest;
  }

  override test(text: string): boolean {
    return text.length > this.#longest || super.test(text);
  }
}

/** How many steps an engine takes at most for a text of a length; infinitely many where nothing is known. */
export function stepsFor(source: string, length: number): number {
  const parsed = parsePattern(source);
  if (parsed === undefined) return 0;
  return Math.min(...worksOf(parsed).map(({ power, ways }) => (ways * length ** power) / Math.max(1, power)));
}

const worksOf = onceFor(workOf);

const longestFor = onceFor((parsed: ParsedPattern): number => {
  const lengths = worksOf(parsed).map(({ power, ways }) => {
    if (power > MOST_POWER) return 0;
    if (power === 0) return ways > MOST_STEPS ? 0 : Number.POSITIVE_INFINITY;
    // Of two loops the second one begins after the first, so that half of the combinations occur.
    return Math.floor(((MOST_STEPS * power) / ways) ** (1 / power));
  });
  return Math.max(0, ...lengths);
});
