import { ContractViolation } from "../shared/contract-violation.js";
import { ID_TEXT_WORDS, parseEventId } from "../shared/event-id.js";
import type { Violation } from "../shared/violation.js";
import { thisPage } from "./page.js";
import type { PixelEvent, PixelSource, PreparedEvent } from "./pixel-source.js";
import { enqueue, heldUnder, type PixelState, refuseEvent, stateOf, tell } from "./pixel-state.js";
import { send } from "./send.js";

/**
 * Reports an event to Meta as soon as its consent basis is granted. Never throws: what cannot be sent is counted.
 *
 * `eventID` is an id that was generated, or the function that builds it from the event's own fields.
 */
export function track(source: PixelSource, event: PixelEvent, eventID: string | (() => string)): void {
  const page = thisPage();
  if (page === undefined) return;
  const state = stateOf(source);
  const prepared = prepare(state, event, eventID);
  if (prepared === undefined) return;
  const { consent } = prepared;
  const decision = consent === undefined ? "granted" : state.consent.get(consent);
  if (decision === "granted") {
    send(source, state, page, prepared);
    return;
  }
  if (decision === "denied") state.denied += 1;
  else if (consent !== undefined) enqueue(state, heldUnder(state, consent), prepared);
  tell(state, decision ?? "held", prepared);
}

/**
 * Fixes id and parameters at the moment of the call; an event that may have to wait must not change
 * meanwhile.
 */
function prepare(
  state: PixelState,
  event: PixelEvent,
  eventID: string | (() => string),
): PreparedEvent | undefined {
  try {
    const id = typeof eventID === "function" ? eventID() : parseEventId(eventID);
    if (id) {
      const { keys, parameters, ...declared } = event;
      const fixed = { ...declared, eventID: id, parameters: withoutNothing(parameters()) };
      return keys === undefined ? fixed : { ...fixed, keys: withoutNothing(keys()) };
    }
    refuseEvent(state, event, [
      { path: "event_id", rule: "pattern", text: `must be an id of ${ID_TEXT_WORDS}` },
    ]);
  } catch (error) {
    refuseEvent(state, event, error instanceof ContractViolation ? error.violations : [UNREADABLE]);
  }
  return undefined;
}

const UNREADABLE: Violation = {
  path: "parameters",
  rule: "type",
  text: "could not be read; was every argument passed?",
};

type Parameters = PreparedEvent["parameters"];

/** Copies parameters without those that are absent, in `contents` too. */
function withoutNothing(parameters: Parameters): Parameters {
  const present = Object.entries(parameters).filter(([, value]) => isPresent(value));
  return Object.fromEntries(present.map(([name, value]) => [name, copyOf(value)]));
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isPresent).map(copyOf);
  return typeof value === "object" && value !== null ? withoutNothing(value as Parameters) : value;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
