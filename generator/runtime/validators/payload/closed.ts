import { type Fields, type JsonValue, type Pairs, pathTo } from "../../shared/read-object.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { isFieldName } from "../../shared/unknown-name.js";
import { kindOf, mustBe } from "../../shared/words.js";

/** Rules between the properties of an object that is sent. */
export interface ClosedRules {
  readonly together?: Pairs;
}

/**
 * An object as it is sent: what is always sent must be there, constants must match, `null` is not a value, and
 * undeclared properties are refused.
 */
export function closed(fields: Fields, rules: ClosedRules = {}): Reader<object> {
  const entries = Object.entries(fields);
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return refuse(report, path, "type", `must be an object, not ${kindOf(value)}`);
      }
      const before = report.violations.length;
      const given = new Map(Object.entries(value).filter(([, own]) => own !== undefined));
      const copy: [string, unknown][] = [];
      for (const [name, field] of entries) {
        const memberPath = pathTo(path, name);
        const own: unknown = given.get(name);
        if (own === undefined) {
          if (field.presence !== "optional") refuse(report, memberPath, "required", "is required");
        } else if (field.presence === "constant") {
          if (!isSame(own, field.value)) {
            refuse(report, memberPath, "const", mustBe(field.value));
          }
          copy.push([name, own]);
        } else copy.push([name, field.reader.read(own, memberPath, report)]);
        given.delete(name);
      }
      for (const name of given.keys()) {
        const isName = isFieldName(name);
        const text = isName
          ? "is not something that the contract sends"
          : "contains a name that the contract does not send";
        refuse(report, isName ? pathTo(path, name) : path, "additionalProperties", text);
      }
      for (const [name, needed] of rules.together ?? []) {
        const isAlone = copy.some(([own]) => own === name) && !copy.some(([own]) => own === needed);
        if (!isAlone) continue;
        const rule = `${name}-without-${needed}`.replaceAll("_", "-");
        refuse(report, pathTo(path, name), rule, `has no meaning without ${needed}`);
      }
      return report.violations.length === before ? Object.fromEntries(copy) : undefined;
    },
  };
}

/** Whether two values of JSON are equal, whatever the order of their members. */
function isSame(value: unknown, constant: JsonValue | undefined): boolean {
  if (typeof constant !== "object" || typeof value !== "object" || value === null) return value === constant;
  if (Array.isArray(constant) !== Array.isArray(value)) return false;
  const own = new Map(Object.entries(value));
  const wanted = Object.entries(constant);
  return own.size === wanted.length && wanted.every(([name, member]) => isSame(own.get(name), member));
}
