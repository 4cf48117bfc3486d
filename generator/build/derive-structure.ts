import { invariant } from "../text/invariant.js";
import type { StructureSchema } from "../yaml/structure-schema.js";

type Schema = { readonly [key: string]: unknown };

/** What a keyword holds that is read: further schemas, or nothing that would have to be looked into. */
const KEYWORDS: Readonly<Record<keyof StructureSchema, "plain" | "schema" | "schemas">> = {
  type: "plain",
  enum: "plain",
  const: "plain",
  minLength: "plain",
  maxLength: "plain",
  pattern: "plain",
  minimum: "plain",
  maximum: "plain",
  exclusiveMinimum: "plain",
  minItems: "plain",
  maxItems: "plain",
  uniqueItems: "plain",
  items: "schema",
  minProperties: "plain",
  maxProperties: "plain",
  required: "plain",
  propertyNames: "schema",
  properties: "schemas",
  additionalProperties: "schema",
  $ref: "plain",
  $defs: "schemas",
  if: "schema",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: "schema",
  not: "schema",
  description: "plain",
  "x-expected": "plain",
  "x-hint": "plain",
  "x-unless": "plain",
};

/** What is for editors and readers, and says nothing of what is right. */
const ANNOTATIONS: ReadonlySet<string> = new Set(["$schema", "$id", "title", "examples"]);

/**
 * The source of `generator/derived/structure.ts`: each schema under its name, without what is for readers only. What
 * several define alike stands there once. A keyword that nothing would read, or that would be read otherwise than JSON
 * Schema has it, breaks the build.
 */
export function deriveStructure(schemas: { readonly [name: string]: Schema }): string {
  const lines: string[] = [];
  const shared = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const references = new Set(Object.keys(schema["$defs"] ?? {}).map((defined) => `#/$defs/${defined}`));
    const { $defs = {}, ...rest } = readable(schema, name, references);
    const definitions = JSON.stringify($defs);
    const known = shared.get(definitions) ?? `${name}Definitions`;
    if (!shared.has(definitions)) lines.push(`const ${known}: StructureSchema["$defs"] = ${definitions};`);
    shared.set(definitions, known);
    lines.push(
      "",
      `/** How ${name.replace("Structure", "")}s are built. */`,
      `export const ${name}: StructureSchema = {`,
      ...Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`),
      `  $defs: ${known},`,
      "};",
      "",
    );
  }
  return [
    "// Derived from generator/build/schema. This file is rewritten.",
    'import type { StructureSchema } from "../yaml/structure-schema.js";',
    "",
    ...lines,
  ].join("\n");
}

function readable(schema: Schema, place: string, references: ReadonlySet<string>): StructureSchema {
  const { items, $ref: reference } = schema;
  const isOfText = typeof items === "object" && items !== null && "type" in items && items.type === "string";
  invariant(schema["uniqueItems"] !== true || isOfText, `${place}: texts alone are compared`);
  invariant(
    reference === undefined || references.has(String(reference)),
    `${place}: refers to nothing that is defined`,
  );
  const choices = [schema["enum"] ?? [], schema["const"] ?? []].flat();
  invariant(
    choices.every((choice) => typeof choice !== "object"),
    `${place}: scalars alone are chosen from`,
  );
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !ANNOTATIONS.has(keyword))
      .map(([keyword, value]) => [keyword, readableWord(keyword, value, `${place}/${keyword}`, references)]),
  );
}

function readableWord(
  keyword: string,
  value: unknown,
  place: string,
  references: ReadonlySet<string>,
): unknown {
  invariant(isKeyword(keyword), `${place}: a keyword that is not read`);
  const holds = KEYWORDS[keyword];
  if (holds === "plain" || value === false) return value;
  if (holds === "schema") return readable(value as Schema, place, references);
  return Object.fromEntries(
    Object.entries(value as { readonly [name: string]: Schema }).map(([name, schema]) => [
      name,
      readable(schema, `${place}/${name}`, references),
    ]),
  );
}

function isKeyword(word: string): word is keyof StructureSchema {
  return Object.hasOwn(KEYWORDS, word);
}
