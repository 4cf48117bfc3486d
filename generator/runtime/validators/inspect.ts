import type { EventSpec } from "../server/event-spec.js";
import { readEvent } from "../server/read-event.js";
import { reportOf } from "../server/unread.js";
import type { Doubt, Dropped, Violation } from "../shared/violation.js";

/**
 * Everything that is wrong with an input: what makes the builder refuse it, what would only be left out, and what
 * would be sent although it is doubtful.
 */
export interface Inspection {
  readonly violations: readonly Violation[];
  readonly dropped: readonly Dropped[];
  readonly doubts: readonly Doubt[];
}

/** Reads an input as a builder does, without hashing or building, and lists everything that is wrong with it. */
export function inspect(spec: EventSpec, input: unknown): Inspection {
  const report = reportOf();
  readEvent(spec(), input, { report, hash: (form) => form });
  const { violations, dropped, doubts } = report;
  return { violations, dropped, doubts };
}
