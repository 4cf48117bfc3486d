import { isTooBroad } from "../../server/user-data-spec.js";
import { type Check, refuse } from "../../shared/check.js";
import type { Fields } from "../../shared/check-object.js";
import { closed } from "./closed.js";

/** What an event demands of its identifiers beyond the required ones. */
export interface IdentifierDemands {
  /** One of these sets must be there whole. */
  readonly atLeastOneOf?: readonly (readonly string[])[];
}

/** `user_data` as it goes out; what Meta would refuse as too broad is refused here (Best Practices, 2026). */
export function identifiers(fields: Fields, { atLeastOneOf = [] }: IdentifierDemands = {}): Check<object> {
  const object = closed(fields);
  return {
    read(value, path, report) {
      const copy = object.read(value, path, report);
      if (typeof value !== "object" || value === null || Array.isArray(value)) return copy;
      const own = new Map(Object.entries(value));
      const given = Object.keys(fields).filter((key) => own.get(key) !== undefined);
      if (atLeastOneOf.length > 0 && !atLeastOneOf.some((set) => set.every((key) => given.includes(key)))) {
        const sets = atLeastOneOf.map((set) => set.join(" and ")).join(", or ");
        return refuse(report, path, "at-least-one-of", `must hold at least ${sets}`);
      }
      if (isTooBroad(given)) {
        const why = "holds too little to find a person by: Meta refuses it and the whole request with it";
        return refuse(report, path, "too-broad-user-data", why);
      }
      return copy;
    },
  };
}
