import type { Identifier } from "../shared/identifier.js";
import { TOO_BROAD } from "./too-broad.js";

/** Which identifiers an event takes, and which of them it requires. */
export interface UserDataSpec {
  /** In the order in which they go out. */
  readonly identifiers: readonly UserDataField[];
  /** The same by name. */
  readonly taken: Readonly<Record<string, Identifier>>;
  /** One of these sets must be complete; an empty list requires nothing. */
  readonly atLeastOneOf: readonly (readonly string[])[];
  /** True if the requirements allow what Meta refuses as too broad, so that each event is checked. */
  readonly mayBeTooBroad: boolean;
}

/** One key of `user_data`. */
export interface UserDataField {
  readonly key: string;
  /** Its path in the input: built once, not for every event. */
  readonly path: string;
  readonly identifier: Identifier;
  readonly required: boolean;
}

/** What an event requires of its identifiers. */
export interface UserDataDemands {
  readonly required?: readonly string[];
  readonly atLeastOneOf?: readonly (readonly string[])[];
}

/** Declares the identifiers of an event, by the name under which Meta knows them. */
export function userData(
  identifiers: Readonly<Record<string, Identifier>>,
  demands: UserDataDemands = {},
): UserDataSpec {
  const { required = [], atLeastOneOf = [] } = demands;
  const demanded: ReadonlySet<string> = new Set(required);
  const fields = Object.entries(identifiers).map(([key, identifier]) => {
    return { key, path: `user_data.${key}`, identifier, required: demanded.has(key) };
  });
  const leastSets = atLeastOneOf.length === 0 ? [[]] : atLeastOneOf;
  const mayBeTooBroad = leastSets.some((keys) => isTooBroad([...required, ...keys]));
  return { identifiers: fields, taken: identifiers, atLeastOneOf, mayBeTooBroad };
}

/** Whether these keys match too many people for Meta to accept the event. */
export function isTooBroad(keys: readonly string[]): boolean {
  return TOO_BROAD.some((set) => keys.every((key) => set.includes(key)));
}
