import { isTooBroad } from "../../server/user-data-spec.js";
import type { Fields } from "../../shared/read-object.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { closed } from "./closed.js";
import { sentProperty } from "./sent-property.js";

/** What an event requires of its identifiers beyond the required ones. */
export interface IdentifierDemands {
  /** One of these sets must be complete. */
  readonly atLeastOneOf?: readonly (readonly string[])[];
}

/** `user_data` as it is sent; what Meta would refuse as too broad is refused here (Best Practices, 2026). */
export function identifiers(fields: Fields, { atLeastOneOf = [] }: IdentifierDemands = {}): Reader<object> {
  const object = closed(fields);
  const keys = Object.keys(fields);
  return {
    read(value, path, report) {
      const checked = object.read(value, path, report);
      if (typeof value !== "object" || value === null || Array.isArray(value)) return checked;
      const given = keys.filter((key) => sentProperty(value, key) !== undefined);
      if (atLeastOneOf.length > 0 && !atLeastOneOf.some((set) => set.every((key) => given.includes(key)))) {
        const sets = atLeastOneOf.map((set) => set.join(" and ")).join(", or ");
        return refuse(report, path, "at-least-one-of", `must contain at least ${sets}`);
      }
      if (isTooBroad(given)) {
        const text = "identifies too many people: Meta refuses it, and the whole request with it";
        return refuse(report, path, "too-broad-user-data", text);
      }
      return checked;
    },
  };
}
