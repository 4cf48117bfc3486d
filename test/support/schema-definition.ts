type Schema = Readonly<Record<string, unknown>>;

/** One definition of a file of schemas, complete with all that it refers to and nothing else. */
export function definitionIn(file: Schema, name: string): Schema {
  const all = file["$defs"] as Readonly<Record<string, Schema>>;
  const needed = new Map<string, Schema>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [keyword, inner] of Object.entries(part)) {
      if (keyword === "$ref" && typeof inner === "string") take(nameIn(inner));
      else visit(inner);
    }
  };
  const take = (wanted: string): void => {
    const schema = all[wanted];
    if (schema === undefined) throw new Error(`no definition ${wanted}`);
    if (needed.has(wanted)) return;
    needed.set(wanted, schema);
    visit(schema);
  };
  take(name);
  return { $ref: `#/$defs/${name}`, $defs: Object.fromEntries(needed) };
}

/** A reference may go on into a part of its definition. */
function nameIn(reference: string): string {
  return /^#\/\$defs\/([^/]+)/.exec(reference)?.[1] ?? reference;
}
