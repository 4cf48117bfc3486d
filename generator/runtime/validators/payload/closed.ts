import { type Fields, type JsonValue, type Pairs, pathTo } from "../../shared/read-object.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { kindOf, mustBe } from "../../shared/words.js";
import { sentProperty } from "./sent-property.js";

/** Rules between the properties of an object that is sent. */
export interface ClosedRules {
  readonly together?: Pairs;
}

/**
 * An object as it is sent: what is always sent must be there, constants must match, `null` is not a value, and
 * undeclared properties are refused. It is checked as it stands, without a copy.
 */
export function closed(fields: Fields, { together = [] }: ClosedRules = {}): Reader<object> {
  const entries = Object.entries(fields);
  const declared = new Set(Object.keys(fields));
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return refuse(report, path, "type", `must be an object, not ${kindOf(value)}`);
      }
      const before = report.violations.length;
      for (const [name, { presence, reader, value: constant }] of entries) {
        const own = sentProperty(value, name);
        if (own === undefined) {
          if (presence !== "optional") refuse(report, pathTo(path, name), "required", "is required");
        } else if (presence !== "constant") reader.read(own, pathTo(path, name), report);
        else if (!isSame(own, constant)) refuse(report, pathTo(path, name), "const", mustBe(constant));
      }
      for (const name of Object.keys(value)) {
        if (declared.has(name) || sentProperty(value, name) === undefined) continue;
        // A name may be personal too, for example an address; it is reported only if it looks like a field's name.
        const isName = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);
        const text = isName
          ? "is not something that the contract sends"
          : "contains a name that the contract does not send";
        refuse(report, isName ? pathTo(path, name) : path, "additionalProperties", text);
      }
      for (const [name, needed] of together) {
        const isAlone = isSent(value, name) && !isSent(value, needed);
        if (!isAlone) continue;
        const rule = `${name}-without-${needed}`.replaceAll("_", "-");
        refuse(report, pathTo(path, name), rule, `has no meaning without ${needed}`);
      }
      return report.violations.length === before ? value : undefined;
    },
  };

  function isSent(value: object, name: string): boolean {
    return declared.has(name) && sentProperty(value, name) !== undefined;
  }
}

/** Whether two values of JSON are equal, whatever the order of their members. */
function isSame(value: unknown, constant: JsonValue | undefined): boolean {
  if (typeof constant !== "object" || typeof value !== "object" || value === null) return value === constant;
  if (Array.isArray(constant) !== Array.isArray(value)) return false;
  const own = new Map(Object.entries(value));
  const wanted = Object.entries(constant);
  return own.size === wanted.length && wanted.every(([name, member]) => isSame(own.get(name), member));
}
