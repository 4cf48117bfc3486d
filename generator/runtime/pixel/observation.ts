import type { Dropped, Violation } from "../shared/violation.js";

/**
 * What happened to an event. One that is held or waiting is reported again when it is handed over, which is all that a
 * page can know: Meta confirms nothing to it.
 */
export type Outcome = "handedOver" | "held" | "waiting" | "denied" | "refused" | "repeated" | "failed";

/** An event and what happened to it; a refused one has neither id nor parameters. */
export interface Observation {
  readonly event: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly eventID?: string;
  /** The keys that identify the occurrence, where the event has any. */
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Why it was refused; else empty. */
  readonly violations: readonly Violation[];
  /** What was left out of it, told when the event is reported first; else empty. */
  readonly dropped: readonly Dropped[];
}

/** An event that was not sent because something that it needs breaks the contract. */
export interface RefusedEvent {
  readonly event: string;
  readonly violations: readonly Violation[];
}

/** Is called for every event; what it throws is ignored. */
export type Observer = (observation: Observation) => void;
