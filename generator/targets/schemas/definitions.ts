import { byCodePoint } from "../../text/order.js";
import type { JsonSchema } from "./json-schema.js";

/** The reference to a definition of a schema; names contain no character that needs escaping there. */
export function refTo(name: string): { readonly $ref: string } {
  return { $ref: `#/$defs/${name}` };
}

/** A definition and its name. */
export type NamedSchema = readonly [name: string, schema: JsonSchema];

/** The definitions of one source: those of its events, and what these have in common. */
export class Definitions {
  readonly #events = new Map<string, JsonSchema>();
  readonly #firsts = new Map<string, string>();
  readonly #common = new Map<string, { readonly schema: JsonSchema; readonly text: string }>();

  /** Defines what is an event's own. */
  define(name: string, schema: JsonSchema): void {
    this.#events.set(name, schema);
  }

  /** A schema to be defined under a name, or a reference to where the same was defined first. */
  orFirst(name: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const first = this.#firsts.get(text);
    if (first !== undefined) return refTo(first);
    this.#firsts.set(text, name);
    return schema;
  }

  /** Refers to a part of an event, which it defines, or to where the same was defined first. */
  referToPart(name: string, schema: JsonSchema): JsonSchema {
    if (this.#events.has(name)) return schema;
    const part = this.orFirst(name, schema);
    if (part !== schema) return part;
    this.define(name, schema);
    return refTo(name);
  }

  /**
   * Refers to what is the same in many events, by a descriptive name; its first use defines it. If the name already
   * means something else, the schema is returned as it is, so that a reference never means anything else.
   */
  refer(name: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const known = this.#common.get(name);
    if (known === undefined) this.#common.set(name, { schema, text });
    else if (known.text !== text) return schema;
    return refTo(name);
  }

  /** All of them: the events' in their order, then by name what they have in common. */
  entries(): readonly NamedSchema[] {
    const common = [...this.#common].map(([name, { schema }]): NamedSchema => [name, schema]);
    return [...this.#events, ...common.sort(([one], [other]) => byCodePoint(one, other))];
  }
}
