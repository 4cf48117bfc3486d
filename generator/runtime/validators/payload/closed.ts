import { isSame } from "../../shared/is-same.js";
import { type Fields, type PropertyRules, pathTo } from "../../shared/read-object.js";
import type { Reader } from "../../shared/reader.js";
import { refuse } from "../../shared/report.js";
import { isFieldName } from "../../shared/unknown-name.js";
import { kindOf, mustBe } from "../../shared/words.js";

/**
 * An object as it is sent: what is always sent must be there, constants must match, `null` is not a value, and
 * undeclared properties are refused.
 */
export function closed(fields: Fields, rules?: PropertyRules): Reader<object> {
  const entries = Object.entries(fields);
  const between = rules?.(fields);
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
      const refused = new Set(copy.filter(([, own]) => own === undefined).map(([name]) => name));
      between?.hold({ copy: new Map(copy), refused, path, report, lenient: report });
      return report.violations.length === before ? Object.fromEntries(copy) : undefined;
    },
  };
}
