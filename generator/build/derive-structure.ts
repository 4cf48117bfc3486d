import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { invariant } from "../text/invariant.js";
import type { Json, SchemaObject } from "./schema/slot.js";

/** The words of a schema that our diagnostics read, and ajv does not. */
const WORDS = ["x-expected", "x-help", "x-unless"];

/** The source of a module, and its declarations. */
interface StructureModule {
  readonly code: string;
  readonly types: string;
}

/**
 * Compiles schemas to `generator/derived/structure.cjs`, so that the command need not carry a compiler: each schema
 * under its name, with the function that ajv makes of it. The module is of the older kind, because ajv's code loads
 * what it needs by `require`, whatever kind it is asked for.
 */
export function deriveStructure(schemas: Readonly<Record<string, SchemaObject>>): StructureModule {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: true,
    // A condition may require keys that are declared beside it.
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true },
  });
  ajv.addVocabulary(WORDS);
  const complete = Object.entries(schemas).map(
    ([name, schema]) => [name, withoutReferences(schema)] as const,
  );
  for (const [name, schema] of complete) ajv.addSchema(schema, name);
  const names = complete.map(([name]) => name);
  const validators = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const exported = complete.map(
    ([name, schema]) =>
      `exports.${name} = { schema: ${JSON.stringify(schema)}, validate: exports.${name} };\n`,
  );
  const declared = names.map((name) => `export declare const ${name}: Structure;\n`);
  return {
    code: `// Derived from generator/build/schema; do not edit.\n${validators}\n${exported.join("")}`,
    types: `import type { Structure } from "../yaml/structure-schema.js";\n${declared.join("")}`,
  };
}

/**
 * A schema with its definitions in place of what refers to them. With references, ajv's code makes a new list of all
 * errors so far whenever it adds those of a definition, so that a file of many faulty events would take minutes.
 */
function withoutReferences({ $defs = {}, $id: _, ...schema }: SchemaObject): SchemaObject {
  const definitions = $defs as SchemaObject;
  const filled = (value: Json): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (isList(value)) return value.map(filled);
    const { $ref: reference, ...rest } = value;
    const own = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, filled(inner)]));
    if (typeof reference !== "string") return own;
    const definition = definitions[reference.replace("#/$defs/", "")];
    invariant(definition !== undefined, `${reference} refers to nothing that is defined`);
    return { ...(filled(definition) as SchemaObject), ...own };
  };
  return filled(schema) as SchemaObject;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
