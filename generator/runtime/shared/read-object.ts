import { ownProperty } from "./own-property.js";
import type { Reader } from "./reader.js";
import { breaks, type Report, refuse, reportTo } from "./report.js";

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

/** Pairs of properties in which the first has no meaning without the second. */
export type Pairs = readonly (readonly [name: string, needed: string])[];

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
export function object(fields: Fields, rules?: PropertyRules): Reader<object> {
  const entries = Object.entries(fields);
  const between = rules?.(fields);
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
        const at = pathTo(path, name);
        const given = ownProperty(value, name) ?? undefined;
        const isDemanded =
          presence === "required" ||
          (given !== undefined && (presence === "constant" || between?.isStrict(name)));
        let read: unknown;
        if (given !== undefined) {
          read = reader.read(given, at, isDemanded ? report : lenient);
          if (read === undefined) refused.add(name);
        } else if (isDemanded) refuse(report, at, "required", "is required");
        if (isDemanded && read === undefined) complete = false;
        const kept = read ?? fresh(usual);
        if (kept !== undefined) copy.set(name, kept);
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
