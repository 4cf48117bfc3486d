import type { Dropped, Violation } from "../shared/violation.js";
import type { Observation, Outcome } from "./observation.js";
import { pageGlobals } from "./page.js";
import type { PixelEvent, PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { LONGEST_QUEUE, type PixelState } from "./pixel-state.js";

/** Tells the observer, if there is one, what happened to an event, and for the first time what was left out of it. */
export function tell(
  state: PixelState,
  outcome: Outcome,
  { declared, eventID, keys, parameters }: PreparedEvent,
  dropped: readonly Dropped[] = [],
): void {
  const { event, name } = declared;
  const shownKeys = declared.keys === undefined ? {} : { keys };
  notify(state, { event, name, outcome, eventID, ...shownKeys, parameters, violations: [], dropped });
}

/** Refuses an event: it is counted, reported and warned of; nothing is thrown. */
export function refuseEvent(
  source: PixelSource,
  state: PixelState,
  { event, name }: PixelEvent,
  violations: readonly Violation[],
): void {
  add(state.refused, { event, violations });
  for (const { path, text } of violations) warnOnce(source, state, `${event} was not sent: ${path} ${text}`);
  notify(state, { event, name, outcome: "refused", violations, dropped: [] });
}

/** Counts and warns of what an event was sent without. */
export function noteDropped(
  source: PixelSource,
  state: PixelState,
  { event }: PixelEvent,
  dropped: readonly Dropped[],
): void {
  for (const violation of dropped) {
    add(state.dropped, { event, ...violation });
    warnOnce(source, state, `${event} was sent without ${violation.path}, which ${violation.text}`);
  }
}

/** Writes a warning to the console, each once; it names fields and events, never a value. */
export function warnOnce({ contract }: PixelSource, state: PixelState, text: string): void {
  if (state.warned.has(text) || state.warned.size > LONGEST_QUEUE) return;
  state.warned.add(text);
  pageGlobals().console?.warn(`[${contract}] ${text}`);
}

function add<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > LONGEST_QUEUE) list.shift();
}

function notify(state: PixelState, observation: Observation): void {
  try {
    state.observer?.(observation);
  } catch {
    // An observer is a development tool: its errors must not prevent an event from being sent.
  }
}
