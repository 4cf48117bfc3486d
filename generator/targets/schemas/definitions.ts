import type { JsonSchema } from "./json-schema.js";

/** Where a schema keeps a definition; names hold no sign that a reference has to escape. */
export function refTo(name: string): { readonly $ref: string } {
  return { $ref: `#/$defs/${name}` };
}

/** What the events of one source have in common, each under a name of its own. */
export class Definitions {
  readonly #known = new Map<string, { readonly schema: JsonSchema; readonly text: string }>();

  /**
   * Refers to the definition of that name, which is made by its first use. Where the name stands for something else
   * already the schema comes back as it is, so that no reference says anything else than what was asked for.
   */
  refer(name: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const known = this.#known.get(name);
    if (known === undefined) this.#known.set(name, { schema, text });
    else if (known.text !== text) return schema;
    return refTo(name);
  }

  /** All of them in the order of their names, which adding an event does not change. */
  entries(): readonly (readonly [name: string, schema: JsonSchema])[] {
    const entries = [...this.#known].map(([name, { schema }]) => [name, schema] as const);
    return entries.sort(([one], [other]) => (one < other ? -1 : 1));
  }
}
