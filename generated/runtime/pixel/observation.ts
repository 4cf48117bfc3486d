import type { Violation } from "../shared/violation.js";

/** What became of an event. One that is held or waiting is told of again when it goes out. */
export type Outcome = "sent" | "held" | "waiting" | "denied" | "refused" | "failed";

/** An event and what became of it; a refused one may have got neither id nor parameters. */
export interface Observation {
  readonly event: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly eventID?: string;
  /** The keys that name the occurrence, where the event has any. */
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Why it was refused; else empty. */
  readonly violations: readonly Violation[];
}

/** Is told of every event; what it throws is ignored. */
export type Observer = (observation: Observation) => void;
