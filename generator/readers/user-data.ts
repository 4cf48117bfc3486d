import { identifiers } from "../derived/identifiers.js";
import { type UserDataSpec, userData } from "../runtime/server/user-data-spec.js";
import type { Identifier } from "../runtime/shared/identifier.js";

interface Named {
  readonly name: string;
}

/** The identifiers that an event asks for. */
export interface AskedIdentifiers {
  readonly required: readonly Named[];
  readonly atLeastOneOf: readonly (readonly Named[])[];
  readonly optional: readonly Named[];
}

/** What the generated code declares for them, made by the runtime's own function. */
export function liveUserData({ required, atLeastOneOf, optional }: AskedIdentifiers): UserDataSpec {
  const taken: Record<string, Identifier> = {};
  for (const { name } of [...required, ...optional]) {
    const identifier = identifiers[name];
    if (identifier !== undefined) taken[name] = identifier;
  }
  return userData(taken, {
    required: required.map(({ name }) => name),
    atLeastOneOf: atLeastOneOf.map((set) => set.map(({ name }) => name)),
  });
}
