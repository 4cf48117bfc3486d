import { ownProperty } from "./own-property.js";
import type { Reader } from "./reader.js";
import { breaks, refuse, reportTo } from "./report.js";

/** A value of JSON, as constants and defaults hold it. */
export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** How one property of an object is read. */
export interface Field {
  readonly presence: "required" | "optional" | "defaulted" | "constant";
  readonly reader: Reader;
  /** What `defaulted` falls back to, and what `constant` always is. */
  readonly value?: JsonValue;
}

/** The properties of an object, in the order in which the copy has them. */
export type Fields = Readonly<Record<string, Field>>;

/** Rules between the properties of an object. */
export interface ObjectRules {
  /** Pairs in which the first has no meaning without the second. */
  readonly together?: readonly (readonly [name: string, needed: string])[];
}

/** A property without which the object is refused. */
export function required(reader: Reader): Field {
  return { presence: "required", reader };
}

/** A property that may be absent; a bad one is left out, and the event is still sent. */
export function optional(reader: Reader): Field {
  return { presence: "optional", reader };
}

/**
 * A property that is `value` when it is absent or bad; where something is given that has no meaning without it,
 * not when it is bad.
 */
export function defaulted(reader: Reader, value: JsonValue): Field {
  return { presence: "defaulted", reader, value };
}

/** A property that is always `value`, whatever was passed in. */
export function constant(value: JsonValue): Field {
  return { presence: "constant", reader: { read: () => fresh(value) }, value };
}

/** An object; only its declared own properties are read and copied, so that nothing else can slip through. */
export function object(fields: Fields, { together = [] }: ObjectRules = {}): Reader<object> {
  const entries = Object.entries(fields);
  const isSure = (name: string) => fields[name]?.presence !== "optional";
  // Beside an amount that always goes out, a currency that was meant but cannot be sent refuses the object:
  // neither left out nor replaced, or the amount would be read in another one.
  const strict = new Set(together.filter(([name]) => isSure(name)).map(([, needed]) => needed));
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return breaks(report, path, "type", "object", value);
      }
      // As a map, since assigning to `__proto__` would replace the prototype instead of making a property.
      const copy = new Map<string, unknown>();
      const lenient = reportTo(report.dropped, report);
      const refused = new Set<string>();
      let complete = true;
      for (const [name, { presence, reader, value: usual }] of entries) {
        const isDemanded = presence === "required" || presence === "constant" || strict.has(name);
        const given = ownProperty(value, name) ?? undefined;
        const read =
          given === undefined
            ? undefined
            : reader.read(given, pathTo(path, name), isDemanded ? report : lenient);
        const kept = read ?? fresh(usual);
        if (kept !== undefined) copy.set(name, kept);
        if (read !== undefined) continue;
        if (given !== undefined) {
          refused.add(name);
          complete &&= !isDemanded;
        } else if (presence === "required") {
          refuse(report, pathTo(path, name), "required", "is required");
          complete = false;
        }
      }
      for (const [name, needed] of together) {
        const isRefused = refused.has(needed);
        if (!copy.has(name) || (copy.has(needed) && !isRefused)) continue;
        // What refuses the object has been reported.
        if (fields[needed]?.presence === "required" || (isRefused && strict.has(needed))) continue;
        const rule = `${name}-without-${needed}`.replace(/_/g, "-");
        refuse(isSure(name) ? report : lenient, pathTo(path, name), rule, (words) => words.together(needed));
        if (isSure(name)) complete = false;
        else copy.delete(name);
      }
      return complete ? Object.fromEntries(copy) : undefined;
    },
  };
}

function pathTo(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

// A copy each time, or a caller who changes one event would change all later ones.
function fresh(value: JsonValue | undefined): unknown {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}
