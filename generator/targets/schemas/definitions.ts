import { sortedJson } from "../../emit/json-text.js";
import { byCodePoint } from "../../text/order.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { type JsonSchema, type Keywords, propertiesOf, type SchemaProperty } from "./json-schema.js";

/** The reference to a definition of a schema; names contain no character that needs escaping there. */
export function refTo(name: string): { readonly $ref: string } {
  return { $ref: `#/$defs/${name}` };
}

/** A definition and its name. */
export type NamedSchema = readonly [name: string, schema: JsonSchema];

/** The schema of an event: what is its own, and what other events may have as well. */
export interface EventSchema {
  /** What it says to its reader. */
  readonly words: Keywords;
  readonly properties: readonly SchemaProperty[];
  /** Whether no property is allowed beside its own and the common ones. */
  readonly closed: boolean;
  readonly common: Keywords;
}

type Own =
  | { readonly kind: "part"; readonly schema: JsonSchema }
  | { readonly kind: "event"; readonly schema: EventSchema; readonly meaning: string };

/** What many events have. */
interface Common {
  /** What the schema was made from. */
  readonly from: JsonSchema | ValueSchema;
  readonly schema: JsonSchema;
  readonly meaning: string;
}

/**
 * The definitions of one source: those of its events, and what these have in common. Schemas are the same if they mean
 * the same, in whatever order their properties are; the first of them is printed, and gives its name.
 */
export class Definitions {
  readonly #own = new Map<string, Own>();
  /** The names of the events that have the same in common, by its meaning. */
  readonly #alike = new Map<string, string[]>();
  /** The name of each part by its meaning. */
  readonly #parts = new Map<string, string>();
  readonly #common = new Map<string, Common>();
  /** The meaning of each schema by its text: most of them are written in the same order again and again. */
  readonly #meanings = new Map<string, string>();

  /** Defines an event. */
  define(name: string, schema: EventSchema): void {
    const meaning = this.#meaningOf(schema.common);
    const alike = this.#alike.get(meaning);
    if (alike === undefined) this.#alike.set(meaning, [name]);
    else alike.push(name);
    this.#own.set(name, { kind: "event", schema, meaning });
  }

  /** Refers to a part of an event, which it defines, or to where the same was defined first. */
  referToPart(name: string, schema: JsonSchema): JsonSchema {
    const meaning = this.#meaningOf(schema);
    const known = this.#parts.get(meaning);
    if (known !== undefined) return refTo(known);
    // Where a part depends on the action source, an event has several under one name.
    if (this.#own.has(name)) return schema;
    this.#parts.set(meaning, name);
    this.#own.set(name, { kind: "part", schema });
    return refTo(name);
  }

  /**
   * Refers to what is the same in many events, by a descriptive name; its first use defines it. If the name already
   * means something else, the schema is returned as it is, so that a reference never means anything else.
   */
  refer(name: string, schema: JsonSchema): JsonSchema {
    return this.referToMade(name, schema, () => schema);
  }

  /** The same of a schema that follows from something: it is not made again from the same. */
  referToMade(name: string, from: JsonSchema | ValueSchema, make: () => JsonSchema): JsonSchema {
    const known = this.#common.get(name);
    if (known?.from === from) return refTo(name);
    const schema = make();
    const meaning = this.#meaningOf(schema);
    if (known === undefined) this.#common.set(name, { from, schema, meaning });
    else if (known.meaning !== meaning) return schema;
    return refTo(name);
  }

  /** All of them: the events' in their order, then by name what they have in common. */
  entries(): readonly NamedSchema[] {
    const own = [...this.#own].flatMap(([name, schema]) => this.#schemasOf(name, schema));
    const common = [...this.#common].map(([name, { schema }]): NamedSchema => [name, schema]);
    return [...own, ...common.sort(([one], [other]) => byCodePoint(one, other))];
  }

  /** What holds for every order of properties, of which JSON Schema knows none. */
  #meaningOf(schema: JsonSchema): string {
    const text = JSON.stringify(schema);
    let meaning = this.#meanings.get(text);
    if (meaning === undefined) {
      meaning = sortedJson(schema, ["required"]);
      this.#meanings.set(text, meaning);
    }
    return meaning;
  }

  /** What an event shares with none is part of its own definition. */
  #schemasOf(name: string, own: Own): readonly NamedSchema[] {
    if (own.kind === "part") return [[name, own.schema]];
    const { words, properties, closed, common } = own.schema;
    const end = closed ? { type: "object", unevaluatedProperties: false } : {};
    const [first = name, ...others] = this.#alike.get(own.meaning) ?? [];
    if (others.length === 0) return [[name, { ...words, ...withProperties(properties, common), ...end }]];
    const shared = `${first}.common`;
    const rest = properties.length === 0 ? {} : propertiesOf(properties);
    const schema = { ...words, ...refTo(shared), ...rest, ...end };
    return first === name
      ? [
          [shared, common],
          [name, schema],
        ]
      : [[name, schema]];
  }
}

/** The same keywords with properties before those that they have. */
function withProperties(properties: readonly SchemaProperty[], keywords: Keywords): Keywords {
  if (properties.length === 0) return keywords;
  const { properties: own } = propertiesOf(properties);
  return {
    ...keywords,
    properties: { ...(own as object), ...(keywords["properties"] as object | undefined) },
  };
}
