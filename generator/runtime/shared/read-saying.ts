import { hasOwn } from "./own-property.js";
import type { Reader } from "./reader.js";
import { refuse } from "./report.js";

/** An object that says nothing unless one of these members is left of it: it is refused then, rather than sent empty. */
export function saying(names: readonly string[], object: Reader<object>): Reader<object> {
  return {
    read(value, path, report) {
      const copy = object.read(value, path, report);
      if (copy === undefined || names.some((name) => hasOwn(copy, name))) return copy;
      return refuse(report, path, "says-nothing", `says nothing without ${names.slice(0, 5).join(", or ")}`);
    },
  };
}
