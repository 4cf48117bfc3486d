import type { IdForm } from "../shared/event-id.js";
import type { Reader } from "../shared/reader.js";
import type { ActionSource } from "./action-source.js";
import type { UserDataSpec } from "./user-data-spec.js";

/** What an event carries when it happened at one action source. */
export interface ActionSourceSpec {
  /** Server event parameters, which are beside `user_data` in the input and in the event. */
  readonly server_event?: Reader<object>;
  /** Fields beside `user_data` in the input, or constants, that Meta reads in `custom_data`. */
  readonly moved_to_custom_data?: Reader<object>;
  readonly user_data: UserDataSpec;
}

/** An event as a generated module declares it. */
export interface EventDeclaration {
  readonly event_name: string;
  /** The pixels that it goes to, by their names, where the contract has several. */
  readonly pixels?: readonly string[];
  /** The form of its ids, built from keys and parameters; without one the id is handed in. */
  readonly id?: IdForm;
  /** The consent basis that the caller has to state as granted. */
  readonly consent?: string;
  /** Values that identify one occurrence; the id is built from them, and they are never sent themselves. */
  readonly keys?: Reader<object>;
  readonly custom_data?: Reader<object>;
  /** One entry, or several among which the input's `action_source` chooses. */
  readonly action_sources: { readonly [source in ActionSource]?: ActionSourceSpec };
}

/** A declaration with what is computed once rather than for every event. */
export interface PreparedEvent extends EventDeclaration {
  /** The action sources in the order declared. */
  readonly branches: readonly (readonly [ActionSource, ActionSourceSpec])[];
}

/** A declared event, which is prepared on first use. */
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
