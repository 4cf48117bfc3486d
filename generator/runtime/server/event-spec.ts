import type { Check } from "../shared/check.js";
import type { ActionSource } from "./server-event.js";
import type { UserDataSpec } from "./user-data-spec.js";

/** Where the id of an event comes from. */
export type EventIdSpec =
  /** Made of the event's keys and parameters once they are checked; no two of them have one name. */
  | { make(parts: object): string }
  /** Made elsewhere and handed in; `undefined` where what was handed in is none. */
  | { parse(text: unknown): string | undefined };

/** What an event carries when it happened at one action source. */
export interface ActionSourceSpec {
  /** Server event parameters, which stand beside `user_data` in the input and in the event. */
  readonly server_event?: Check<object>;
  /** Fields beside `user_data` in the input, or constants, that Meta reads in `custom_data`. */
  readonly moved_to_custom_data?: Check<object>;
  readonly user_data: UserDataSpec;
}

/** An event as a generated module declares it. */
export interface EventDeclaration {
  readonly event_name: string;
  readonly event_id: EventIdSpec;
  /** The basis of consent that the caller has to state as granted. */
  readonly consent?: string;
  /** Values that name one occurrence; they make up the id and never go out themselves. */
  readonly keys?: Check<object>;
  readonly custom_data?: Check<object>;
  /** One entry, or several among which the input's `action_source` chooses. */
  readonly action_sources: { readonly [source in ActionSource]?: ActionSourceSpec };
}

/** A declaration with what is worked out once rather than for every event. */
export interface PreparedEvent extends EventDeclaration {
  /** The action sources in the order declared. */
  readonly branches: readonly (readonly [ActionSource, ActionSourceSpec])[];
}

/** A declared event, which is prepared when it is first called for. */
export type EventSpec = () => PreparedEvent;

/**
 * Declares an event. Importing hundreds of builders costs nothing before one of them is used, and every bundler
 * can see which of them may be left out.
 */
export function eventSpec(declare: () => EventDeclaration): EventSpec {
  let prepared: PreparedEvent | undefined;
  return () => {
    prepared ??= prepare(declare());
    return prepared;
  };
}

function prepare(declaration: EventDeclaration): PreparedEvent {
  const branches = Object.entries(declaration.action_sources) as [ActionSource, ActionSourceSpec][];
  return { ...declaration, branches };
}
