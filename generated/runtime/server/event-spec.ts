import type { Check } from "../shared/check.js";
import type { ActionSource } from "./server-event.js";
import type { UserDataSpec } from "./user-data-spec.js";

/** What an event id is made of: values that were checked, or the id that was handed in. */
export interface IdParts<Keys, CustomData> {
  readonly keys: Keys;
  readonly custom_data: CustomData;
  /** As it came, for ids that were made elsewhere. */
  readonly event_id: unknown;
}

/** What an event carries when it happened at one action source. */
export interface ActionSourceSpec {
  /** Server event parameters, which stand beside `user_data` in the input and in the event. */
  readonly server_event?: Check<object>;
  /** Fields beside `user_data` in the input, or constants, that Meta reads in `custom_data`. */
  readonly moved_to_custom_data?: Check<object>;
  readonly user_data: UserDataSpec;
}

/** An event as a generated module declares it. */
export interface EventDeclaration<Keys extends object, CustomData extends object> {
  readonly event_name: string;
  /** The basis of consent that the caller has to state as granted. */
  readonly consent?: string;
  /** Values that name one occurrence; they make up the id and never go out themselves. */
  readonly keys?: Check<Keys>;
  readonly custom_data?: Check<CustomData>;
  /** One entry, or several among which the input's `action_source` chooses. */
  readonly action_sources: { readonly [source in ActionSource]?: ActionSourceSpec };
  /** Gives the event's id, or `undefined` where the one handed in is none. */
  event_id(parts: IdParts<Keys, CustomData>): string | undefined;
}

/** A declaration with what is worked out once rather than for every event. */
export interface PreparedEvent extends EventDeclaration<object, object> {
  /** The action sources in the order declared. */
  readonly branches: readonly (readonly [ActionSource, ActionSourceSpec])[];
}

/** A declared event, which is prepared when it is first called for. */
export type EventSpec = () => PreparedEvent;

/**
 * Declares an event; what its id is made of has the very types that its checks give. Importing hundreds of
 * builders costs nothing before one of them is used, and every bundler can see which of them may be left out.
 */
export function eventSpec<Keys extends object, CustomData extends object>(
  declare: () => EventDeclaration<Keys, CustomData>,
): EventSpec {
  let prepared: PreparedEvent | undefined;
  return () => {
    prepared ??= prepare(declare());
    return prepared;
  };
}

function prepare(declaration: EventDeclaration<object, object>): PreparedEvent {
  const branches = Object.entries(declaration.action_sources) as [ActionSource, ActionSourceSpec][];
  return { ...declaration, branches };
}
