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

/** The same report, but that what refuses a value goes to another list. */
export function reportTo(violations: Violation[], { dropped, doubts, words }: Report): Report {
  // Written out: an object for each value is not worth the time that spreading takes.
  return { violations, dropped, doubts, words } satisfies Required<Report>;
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

/** Does the same for a rule that has words of its own. */
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
