import { isSame } from "../../shared/is-same.js";
import { type Fields, type PropertyRules, pathTo } from "../../shared/read-object.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { isFieldName } from "../../shared/unknown-name.js";
import { kindOf, mustBe } from "../../shared/words.js";
import { sentProperty } from "./sent-property.js";

/**
 * An object as it is sent: what is always sent must be there, constants must match, `null` is not a value, and
 * undeclared properties are refused. It is checked as it stands, without a copy.
 */
export function closed(fields: Fields, rules?: PropertyRules): Reader<object> {
  const entries = Object.entries(fields);
  const declared = new Set(Object.keys(fields));
  const between = rules?.(fields);
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return refuse(report, path, "type", `must be an object, not ${kindOf(value)}`);
      }
      const before = report.violations.length;
      const read = new Map<string, unknown>();
      for (const [name, { presence, reader, value: constant }] of entries) {
        const own = sentProperty(value, name);
        if (own === undefined) {
          if (presence !== "optional") refuse(report, pathTo(path, name), "required", "is required");
        } else if (presence !== "constant") read.set(name, reader.read(own, pathTo(path, name), report));
        else {
          read.set(name, own);
          if (!isSame(own, constant)) refuse(report, pathTo(path, name), "const", mustBe(constant));
        }
      }
      for (const name of Object.keys(value)) {
        if (declared.has(name) || sentProperty(value, name) === undefined) continue;
        const isName = isFieldName(name);
        const text = isName
          ? "is not something that the contract sends"
          : "contains a name that the contract does not send";
        refuse(report, isName ? pathTo(path, name) : path, "additionalProperties", text);
      }
      if (between !== undefined) {
        const refused = new Set([...read.keys()].filter((name) => read.get(name) === undefined));
        between.hold({ copy: read, refused, path, report, lenient: report });
      }
      return report.violations.length === before ? value : undefined;
    },
  };
}
