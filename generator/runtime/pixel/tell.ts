import { attempt } from "../shared/attempt.js";
import { emptyReport, type Report, refuse } from "../shared/report.js";
import type { Dropped, Violation } from "../shared/violation.js";
import type { Words } from "../shared/words.js";
import type { Observation, Outcome } from "./observation.js";
import { thisPage } from "./page.js";
import type { PixelEvent, PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { forgetView, LONGEST_QUEUE, type PixelState } from "./pixel-state.js";

/** Tells the observer, if there is one, what happened to an event, and for the first time what was left out of it. */
export function tell(
  state: PixelState,
  outcome: Outcome,
  prepared: PreparedEvent,
  dropped: readonly Dropped[] = [],
): void {
  notify(state, { outcome, declared: prepared.declared, prepared, violations: [], dropped });
}

/** An empty report in the words that the page has. */
export function pageReport({ words }: PixelState): Report {
  return { ...emptyReport(), words };
}

/** Refuses an event: it is counted, reported and warned of; nothing is thrown. */
export function refuseEvent(
  source: PixelSource,
  state: PixelState,
  declared: PixelEvent,
  violations: readonly Violation[],
): void {
  const { event } = declared;
  add(state.refused, { event, violations });
  for (const { path, text } of violations) warnOnce(source, state, `${event} was not sent: ${path} ${text}`);
  notify(state, { outcome: "refused", declared, violations, dropped: [] });
}

/** Refuses an event, which was fit to be sent, for one reason. */
export function refuseFor(
  source: PixelSource,
  state: PixelState,
  event: PreparedEvent,
  ...reason: readonly [path: string, rule: string, say: (words: Words) => string]
): void {
  const report = pageReport(state);
  refuse(report, ...reason);
  forgetView(state, event);
  refuseEvent(source, state, event.declared, report.violations);
}

/** Counts and warns of what an event was sent without, or with another value than was given. */
export function noteDropped(
  source: PixelSource,
  state: PixelState,
  { event }: PixelEvent,
  dropped: readonly Dropped[],
): void {
  for (const violation of dropped) {
    add(state.dropped, { event, ...violation });
    warnOnce(source, state, `${event} was not sent as given: ${violation.path} ${violation.text}`);
  }
}

/**
 * Writes a warning to the console, each once; it names fields and events, never a value. The reason is told where the
 * page has words for it.
 */
export function warnOnce(
  { contract }: PixelSource,
  { warned, words }: PixelState,
  text: string,
  reason?: (words: Words) => string,
): void {
  if (warned.has(text) || warned.size > LONGEST_QUEUE) return;
  warned.add(text);
  const why = words && reason ? `: ${reason(words)}` : "";
  attempt(() => thisPage()?.console?.warn(`[${contract}] ${text}${why}`));
}

function add<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > LONGEST_QUEUE) list.shift();
}

function notify(state: PixelState, observation: Observation): void {
  // An observer is a development tool: its errors must not prevent an event from being sent.
  attempt(() => state.observer?.(observation));
}
