import type { Doubt, Dropped, Violation } from "./violation.js";
import type { GivenTo, Words } from "./words.js";

/** The report of reading a value: why it is refused, what was left out of it, and what is probably wrong in it. */
export interface Report {
  readonly violations: Violation[];
  readonly dropped: Dropped[];
  readonly doubts: Doubt[];
  /** What puts a broken rule in words; a page goes without, since they are as much code as the checks. */
  readonly words?: Words | undefined;
  /** Is told of each object and what it may hold, so that a server can say what else was given; a page goes without. */
  readonly given?: ((value: object, path: string, fields: object) => void) | undefined;
}

/** An empty report. Without words it only names the rules which are broken. */
export function emptyReport(words?: Words): Report {
  return { violations: [], dropped: [], doubts: [], words };
}

/** The same report, but that what refuses a value goes to another list. */
export function reportTo(violations: Violation[], { dropped, doubts, words, given }: Report): Report {
  // Written out: an object for each value is not worth the time that spreading takes.
  return { violations, dropped, doubts, words, given } satisfies Required<Report>;
}

/** Reports why a value is refused, and returns the `undefined` that says so. */
export function refuse({ violations }: Report, path: string, rule: string, text: string): undefined {
  violations.push({ path, rule, text });
  return undefined;
}

/** Does the same for a rule that is put in words elsewhere, with what the words need. */
export function breaks<Rule extends string>(
  report: Report,
  path: string,
  rule: Rule,
  ...given: GivenTo<Rule>
): undefined {
  return refuse(report, path, rule, inWords(report.words, rule, given));
}

/** What is wrong, in words where there are some. */
export function inWords(words: Words | undefined, rule: string, given: readonly unknown[]): string {
  return words?.(rule, given) ?? `breaks the rule ${rule}`;
}
