import { checked, type Reader } from "./reader.js";
import { breaks } from "./report.js";

/** How many items a list must have, each rule as JSON Schema defines it. */
export interface ListRules {
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/**
 * A list of things that all pass `item`; one that does not refuses the list, since a part of it would
 * mislead.
 */
export function list(item: Reader, { uniqueItems = false, ...rules }: ListRules = {}): Reader<unknown[]> {
  const whole = checked<readonly unknown[]>("array", rules, Array.isArray);
  return {
    read(value, path, report) {
      const given = whole.read(value, path, report);
      if (given === undefined) return undefined;
      // By index, because `for of` and `map` would pass over holes or read them twice.
      const copy: unknown[] = [];
      for (let index = 0; index < given.length; index += 1) {
        const read = item.read(given[index], `${path}[${index}]`, report);
        // One that is wrong is enough to say, of a million.
        if (read === undefined) return undefined;
        copy.push(read);
      }
      return uniqueItems && !areUnique(copy) ? breaks(report, path, "uniqueItems") : copy;
    },
  };
}

// Copies have their keys in the order of declaration, so equal items are equal as JSON.
function areUnique(items: readonly unknown[]): boolean {
  const texts = items.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  return new Set(texts).size === items.length;
}
