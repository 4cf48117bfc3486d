import { attempt } from "../shared/attempt.js";
import { inWords } from "../shared/report.js";
import type { Violation } from "../shared/violation.js";
import type { GivenTo } from "../shared/words.js";
import type { Outcome } from "./observation.js";
import type { PreparedEvent } from "./pixel-event.js";
import { forgetView, LONGEST_QUEUE, type PixelState, push } from "./pixel-state.js";

/** An event, as it was declared where it was never fit to be sent. */
export type ToldEvent = PreparedEvent | Pick<PreparedEvent, "declared">;

/**
 * Counts what happened to an event, warns of what is wrong with it, and tells the observer, if there is one. The
 * violations say why it was refused or, when it is told of first, what was left out of it.
 */
export function tell(
  state: PixelState,
  outcome: Outcome,
  told: ToldEvent,
  violations: readonly Violation[] = [],
): void {
  const { declared } = told;
  const { event } = declared;
  const { counts } = state;
  const isRefused = outcome === "refused";
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  if (violations.length > 0) push(state.faults, { event, isRefused, violations });
  for (const { path, text } of violations)
    warnOnce(state, `${event} was ${isRefused ? "not sent" : "sent without"}: ${path} ${text}`);
  const found = isRefused
    ? { violations, dropped: [] }
    : { prepared: told as PreparedEvent, violations: [], dropped: violations };
  // An observer is a development tool: its errors must not prevent an event from being sent.
  attempt(() => state.observer?.({ outcome, declared, ...found }));
}

/** Refuses an event, which was fit to be sent, for one reason. */
export function refuseFor<Rule extends string>(
  state: PixelState,
  event: PreparedEvent,
  path: string,
  rule: Rule,
  ...given: GivenTo<Rule>
): void {
  forgetView(state, event);
  tell(state, "refused", event, [{ path, rule, text: inWords(state.words, rule, given) }]);
}

/** Warns of something that the page said and that was not taken. */
export function warnOf<Rule extends string>(
  state: PixelState,
  path: string,
  rule: Rule,
  ...given: GivenTo<Rule>
): void {
  warnOnce(state, `${path} was not taken as it is: it ${inWords(state.words, rule, given)}`);
}

/** Writes a warning to the console, each once; it names fields and events, never a value. */
export function warnOnce({ page, source, warned }: PixelState, text: string): void {
  if (warned.has(text) || warned.size > LONGEST_QUEUE) return;
  warned.add(text);
  attempt(() => page.console?.warn(`[${source.contract}] ${text}`));
}
