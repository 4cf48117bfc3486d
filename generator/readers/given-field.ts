import type { Presence } from "../value/presence.js";
import type { ValueSchema } from "../value/value-schema.js";

/** A field of an object that an application passes in. */
export interface GivenField {
  readonly name: string;
  readonly presence: Presence;
  readonly schema: ValueSchema;
  /** Of a list of objects, each of which has these fields. */
  readonly members?: readonly GivenField[];
}
