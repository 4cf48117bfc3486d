import type { SourceFault, SourceField, SourceReading } from "./source-field.js";
import { converted, type Found, fault, valueAt } from "./source-value.js";

/** Takes a builder's input from a source's own object. It never throws, and no value is in what it says. */
export function readSource<Input>(fields: readonly SourceField[], source: unknown): SourceReading<Input> {
  const reader = new SourceReader(source);
  const input = reader.object(fields, reader.top);
  return reader.violations.length > 0
    ? { ok: false, violations: reader.violations }
    : { ok: true, input: input as Input, dropped: reader.dropped };
}

/** What paths begin at: the source's object, or an element of one of its lists. */
interface Place {
  readonly value: unknown;
  /** Its path in the source's object. */
  readonly from: string;
  /** The path of what is made of it. */
  readonly path: string;
}

class SourceReader {
  readonly violations: SourceFault[] = [];
  readonly dropped: SourceFault[] = [];
  readonly top: Place;

  constructor(value: unknown) {
    this.top = { value, from: "", path: "" };
  }

  object(fields: readonly SourceField[], place: Place): Readonly<Record<string, unknown>> {
    const made: Record<string, unknown> = {};
    for (const field of fields) {
      const value = field.members === undefined ? this.#value(field, place) : this.#objects(field, place);
      const [section, name] = field.to as [string, string?];
      if (name === undefined) {
        if (value !== undefined) made[section] = value;
        continue;
      }
      // A section is there even where none of its values is.
      const within = (made[section] ?? {}) as Record<string, unknown>;
      if (value !== undefined) within[name] = value;
      made[section] = within;
    }
    return made;
  }

  #objects(field: SourceField, place: Place): unknown {
    const { members = [], single } = field;
    const path = joined(place.path, field.to);
    const found = single ? [place.value] : this.#elements(field, place);
    return found?.map((value, index) => {
      const from = single ? place.from : `${joined(place.from, field.from)}[${index}]`;
      return this.object(members, { value, from, path: `${path}[${index}]` });
    });
  }

  #value(field: SourceField, place: Place): unknown {
    const { from, inEach, list } = field;
    const start = field.top ? this.top : place;
    const path = joined(place.path, field.to);
    const where = joined(start.from, from);
    if (inEach !== undefined) {
      const elements = this.#elements(field, start);
      const values = (list === undefined ? elements?.slice(0, 1) : elements)?.map((element, index) =>
        this.#settled(field, convertedAt(element, inEach, field), {
          path: list === undefined ? path : `${path}[${index}]`,
          from: joined(`${where}[${index}]`, inEach),
        }),
      );
      return list === undefined ? values?.[0] : values?.filter((value) => value !== undefined);
    }
    const found = valueAt(start.value, from);
    if (list === undefined || found.kind !== "value" || (list === "allowed" && !Array.isArray(found.value)))
      return this.#settled(field, convertedAt(start.value, from, field), { path, from: where });
    const values = Array.isArray(found.value) ? found.value : [found.value];
    return Array.from(values, (value, index) =>
      this.#settled(field, convertedAt(value, [], field), {
        path: `${path}[${index}]`,
        from: Array.isArray(found.value) ? `${where}[${index}]` : where,
      }),
    ).filter((value) => value !== undefined);
  }

  /** The elements of the list that a field's values are taken from; undefined, and said, where it is none. */
  #elements(field: SourceField, start: Place): readonly unknown[] | undefined {
    const found = valueAt(start.value, field.from);
    const isList = found.kind === "value" && Array.isArray(found.value);
    if (isList) return Array.from(found.value as readonly unknown[]);
    const wrong = found.kind === "value" ? fault("type", "must be a list") : found;
    this.#settled(field, wrong, { path: joined(start.path, field.to), from: joined(start.from, field.from) });
    return undefined;
  }

  /** The value; where there is none that can be used, that is said. */
  #settled(
    { required }: SourceField,
    found: Found,
    where: { readonly path: string; readonly from: string },
  ): unknown {
    if (found.kind === "value") return found.value;
    if (found.kind === "none" && !required) return undefined;
    const { rule, text } = found.kind === "none" ? { rule: "required", text: "is null" } : found;
    const list = required ? this.violations : this.dropped;
    list.push({ ...where, rule, text: `cannot be read: \`${where.from}\` ${text}` });
    return undefined;
  }
}

function convertedAt(value: unknown, path: readonly string[], { as }: SourceField): Found {
  const found = valueAt(value, path);
  return found.kind === "value" ? converted(found.value, as) : found;
}

function joined(start: string, path: readonly string[]): string {
  return [start, ...path].filter((part) => part !== "").join(".");
}
