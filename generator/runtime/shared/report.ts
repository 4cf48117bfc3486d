import type { Doubt, Dropped, Violation } from "./violation.js";
import type { Words } from "./words.js";

/** The report of reading a value: why it is refused, what was left out of it, and what is probably wrong in it. */
export interface Report {
  readonly violations: Violation[];
  readonly dropped: Dropped[];
  readonly doubts: Doubt[];
  /** What puts a broken rule in words; a page goes without, since they are as much code as the checks. */
  readonly words?: Words | undefined;
}

/** An empty report that names the rules which are broken, without more words. */
export function emptyReport(): Report {
  return { violations: [], dropped: [], doubts: [] };
}

/** Reports why a value is refused, and returns the `undefined` that says so. */
export function refuse(
  { violations, words }: Report,
  path: string,
  rule: string,
  text: string | ((words: Words) => string),
): undefined {
  const said = typeof text === "string" ? text : words && text(words);
  violations.push({ path, rule, text: said ?? `breaks the rule ${rule}` });
  return undefined;
}

/** Reports what is sent although it is probably wrong. */
export function doubt(
  { doubts, words }: Report,
  path: string,
  rule: string,
  say: (words: Words) => string,
): void {
  doubts.push({ path, rule, text: words ? say(words) : `breaks the rule ${rule}` });
}

/** Does the same as `refuse` for a rule that has words of its own. */
export function breaks<Rule extends keyof Words>(
  report: Report,
  path: string,
  rule: Rule,
  ...given: Parameters<Words[Rule]>
): undefined {
  return refuse(report, path, rule, (words) => {
    const say = words[rule] as (...given: Parameters<Words[Rule]>) => string;
    return say(...given);
  });
}
