import { isSame } from "./is-same.js";
import type { JsonValue } from "./json-value.js";
import { ownProperty } from "./own-property.js";
import type { Reader } from "./reader.js";
import { breaks, type Report, refuse } from "./report.js";

/** How one property of an object is read. */
export interface Field {
  readonly presence: "required" | "optional" | "defaulted" | "constant";
  readonly reader: Reader;
  /** What `defaulted` falls back to, and what `constant` always is. */
  readonly value?: JsonValue;
  /** Whether a bad one refuses the object, although it might be absent. */
  readonly isBinding?: boolean;
}

/** The properties of an object, in the order in which the copy has them. */
export type Fields = Readonly<Record<string, Field>>;

/** A rule between the properties of an object. */
export interface ObjectRule {
  /** A property that refuses the object if it is bad, although it might be absent. */
  readonly binds?: string;
  /** Looks at what was read, and leaves out what must not be sent; gives whether the object may be sent. */
  readonly settle: (reading: Reading) => boolean;
}

/** An object as far as it has been read. */
export interface Reading {
  readonly copy: Map<string, unknown>;
  /** What was given and refused, by name. */
  readonly refused: ReadonlySet<string>;
  /** Whether a property may be left out: it is neither required nor constant. */
  readonly isFree: (name: string) => boolean;
  /** Whether the lack of a property refuses the object by itself, and has been reported. */
  readonly isDemanded: (name: string) => boolean;
  readonly pathTo: (name: string) => string;
  readonly report: Report;
}

/** A property without which the object is refused. */
export function required(reader: Reader): Field {
  return { presence: "required", reader };
}

/** A property that may be absent; a bad one is left out, and the event is still sent. */
export function optional(reader: Reader): Field {
  return { presence: "optional", reader };
}

/** A property that is `value` when it is absent; a bad one is left out, since another value was meant. */
export function defaulted(reader: Reader, value: JsonValue): Field {
  return { presence: "defaulted", reader, value };
}

/** A property that is always `value`; what else was passed in is reported. */
export function constant(value: JsonValue): Field {
  const reader: Reader = {
    read: (given, path, report) =>
      isSame(given, value) ? fresh(value) : breaks(report, path, "const", value),
  };
  return { presence: "constant", reader, value };
}

/** The same property where the object must not be sent without what was passed in, or with something else. */
export function binding(field: Field): Field {
  return { ...field, isBinding: true };
}

/** An object; only its declared own properties are read and copied, so that nothing else can slip through. */
export function object(fields: Fields, rule?: ObjectRule): Reader<object> {
  const entries = Object.entries(fields);
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return breaks(report, path, "type", "object", value);
      }
      // As a map, since assigning to `__proto__` would replace the prototype instead of making a property.
      const copy = new Map<string, unknown>();
      const lenient: Report = { ...report, violations: report.dropped };
      const refused = new Set<string>();
      let complete = true;
      for (const [name, { presence, reader, value: usual, isBinding }] of entries) {
        const given = ownProperty(value, name) ?? undefined;
        if (given === undefined) {
          if (usual !== undefined) copy.set(name, fresh(usual));
          if (presence !== "required") continue;
          refuse(report, pathTo(path, name), "required", "is required");
          complete = false;
          continue;
        }
        const isDemanded = presence === "required" || isBinding === true || name === rule?.binds;
        const read = reader.read(given, pathTo(path, name), isDemanded ? report : lenient);
        const kept = read ?? (presence === "constant" ? fresh(usual) : undefined);
        if (kept !== undefined) copy.set(name, kept);
        if (read !== undefined) continue;
        refused.add(name);
        complete &&= !isDemanded;
      }
      const isSettled = rule?.settle({
        copy,
        refused,
        isFree: (name) => fields[name]?.presence === "optional" || fields[name]?.presence === "defaulted",
        isDemanded: (name) =>
          fields[name]?.presence === "required" || (name === rule.binds && refused.has(name)),
        pathTo: (name) => pathTo(path, name),
        report,
      });
      if (isSettled === false) complete = false;
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
