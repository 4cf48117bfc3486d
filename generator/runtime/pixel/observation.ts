import type { Dropped, Violation } from "../shared/violation.js";
import type { PixelEvent, PreparedEvent } from "./pixel-event.js";

/**
 * What happened to an event. One that is held or waiting is reported again when it is handed over, which is all that a
 * page can know: Meta confirms nothing to it.
 */
export type Outcome =
  | "handedOver"
  | "held"
  | "waiting"
  | "denied"
  | "refused"
  | "repeated"
  | "failed"
  | "lost";

/** An event that was not sent because something that it needs breaks the contract. */
export interface RefusedEvent {
  readonly event: string;
  readonly violations: readonly Violation[];
}

/** An event and what happened to it; a refused one is as it was declared. */
export interface Observation {
  readonly outcome: Outcome;
  readonly declared: PixelEvent;
  /** What is or would be handed over. */
  readonly prepared?: PreparedEvent;
  /** Why it was refused; else empty. */
  readonly violations: readonly Violation[];
  /** What was left out of it, told when the event is reported first; else empty. */
  readonly dropped: readonly Dropped[];
}

/** Is called for every event; what it throws is ignored. */
export type Observer = (observation: Observation) => void;
