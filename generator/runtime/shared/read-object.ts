import { isSame } from "./is-same.js";
import type { JsonValue } from "./json-value.js";
import { ownProperty } from "./own-property.js";
import type { Reader } from "./reader.js";
import { breaks, type Report, refuse, reportTo } from "./report.js";

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

/** Rules between the properties of an object, made for them. */
export type PropertyRules = (fields: Fields) => {
  /** Whether the object is refused where a property that may be absent is bad. */
  isStrict(name: string): boolean;
  /** Takes out what was read and may not be sent, and says whether the object may. */
  hold(read: ReadProperties): boolean;
};

/** What was read of an object. */
export interface ReadProperties {
  readonly copy: Map<string, unknown>;
  /** What was given and is bad. */
  readonly refused: ReadonlySet<string>;
  readonly path: string;
  /** Where what refuses the object is told. */
  readonly report: Report;
  /** Where it is told what is only left out. */
  readonly lenient: Report;
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
export function object(fields: Fields, rules?: PropertyRules): Reader<object> {
  const entries = Object.entries(fields);
  const between = rules?.(fields);
  return {
    read(value, path, report) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return breaks(report, path, "type", "object", value);
      }
      report.given?.(value, path, fields);
      // As a map, since assigning to `__proto__` would replace the prototype instead of making a property.
      const copy = new Map<string, unknown>();
      const lenient = reportTo(report.dropped, report);
      const refused = new Set<string>();
      let complete = true;
      for (const [name, { presence, reader, value: usual, isBinding }] of entries) {
        const at = pathTo(path, name);
        const given = ownProperty(value, name) ?? undefined;
        if (given === undefined) {
          if (usual !== undefined) copy.set(name, fresh(usual));
          if (presence !== "required") continue;
          refuse(report, at, "required", "is required");
          complete = false;
          continue;
        }
        const isDemanded = presence === "required" || isBinding === true || between?.isStrict(name) === true;
        const read = reader.read(given, at, isDemanded ? report : lenient);
        const kept = read ?? (presence === "constant" ? fresh(usual) : undefined);
        if (kept !== undefined) copy.set(name, kept);
        if (read !== undefined) continue;
        refused.add(name);
        complete &&= !isDemanded;
      }
      if (between?.hold({ copy, refused, path, report, lenient }) === false) complete = false;
      return complete ? Object.fromEntries(copy) : undefined;
    },
  };
}

/** The path of a property. */
export function pathTo(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

// A copy each time, or a caller who changes one event would change all later ones.
function fresh(value: JsonValue | undefined): unknown {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}
