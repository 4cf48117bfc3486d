import { ownProperty } from "./own-property.js";
import type { Reader } from "./reader.js";
import { breaks, type Report, refuse } from "./report.js";

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
  /** Whether the copy always has it. */
  readonly sure: boolean;
  readonly reader: Reader;
  /** What `defaulted` falls back to, and what `constant` always is. */
  readonly value: JsonValue | undefined;
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
  return { presence: "required", sure: true, reader, value: undefined };
}

/** A property that may be absent; a bad one is left out, and the event is still sent. */
export function optional(reader: Reader): Field {
  return { presence: "optional", sure: false, reader, value: undefined };
}

/**
 * A property that is `value` when it is absent or bad; where something is given that has no meaning without it,
 * not when it is bad.
 */
export function defaulted(reader: Reader, value: JsonValue): Field {
  return { presence: "defaulted", sure: true, reader, value };
}

/** A property that is always `value`, whatever was passed in. */
export function constant(value: JsonValue): Field {
  return { presence: "constant", sure: true, reader: { read: () => fresh(value) }, value };
}

/** An object; only its declared own properties are read and copied, so that nothing else can slip through. */
export function object(fields: Fields, rules: ObjectRules = {}): Reader<object> {
  const entries = Object.entries(fields);
  const together = rules.together ?? [];
  // Beside an amount that always goes out, a currency that was meant but cannot be sent refuses the object:
  // neither left out nor replaced, or the amount would be read in another one.
  const strict = new Set(together.filter(([name]) => fields[name]?.sure).map(([, needed]) => needed));
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return breaks(report, path, "type", "object", value);
      }
      const copy: Record<string, unknown> = {};
      const lenient: Report = { ...report, violations: report.dropped };
      const refused: string[] = [];
      let complete = true;
      for (const [name, field] of entries) {
        const isDemanded = field.presence === "required" || field.presence === "constant" || strict.has(name);
        const given = ownProperty(value, name);
        const isGiven = given !== undefined && given !== null;
        const read = isGiven
          ? field.reader.read(given, pathTo(path, name), isDemanded ? report : lenient)
          : fresh(field.value);
        if (read !== undefined) put(copy, name, read);
        else if (isGiven) {
          refused.push(name);
          if (isDemanded) complete = false;
          else if (field.value !== undefined) put(copy, name, fresh(field.value));
        } else if (field.presence === "required") {
          refuse(report, pathTo(path, name), "required", "is required");
          complete = false;
        }
      }
      for (const [name, needed] of together) {
        if (!Object.hasOwn(copy, name) || (Object.hasOwn(copy, needed) && !refused.includes(needed)))
          continue;
        // What refuses the object has been reported.
        if (fields[needed]?.presence === "required" || (refused.includes(needed) && strict.has(needed)))
          continue;
        const isSure = fields[name]?.sure === true;
        const rule = `${name}-without-${needed}`.replaceAll("_", "-");
        refuse(isSure ? report : lenient, pathTo(path, name), rule, (words) => words.together(needed));
        if (isSure) complete = false;
        else delete copy[name];
      }
      return complete ? copy : undefined;
    },
  };
}

function pathTo(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

// Assigning to `__proto__` would replace the prototype instead of making a property.
function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

// A copy each time, or a caller who changes one event would change all later ones.
function fresh(value: JsonValue | undefined): unknown {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(fresh);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fresh(member)]));
}
