import type { DefinedError } from "ajv";
import { invariant } from "../text/invariant.js";
import { type Located, locate } from "./locate.js";
import type { YamlNode } from "./node.js";
import { plainData } from "./plain-data.js";
import { stepsOf } from "./pointer.js";
import type { Structure, StructureSchema } from "./structure-schema.js";

/** An error that ajv found, with the node that it is about. */
export interface SchemaError {
  readonly at: Located;
  readonly error: DefinedError;
  /** The schema that holds the keyword. */
  readonly schema: StructureSchema;
}

/** They only say that something else failed. */
const CONSEQUENCES: ReadonlySet<string> = new Set(["if", "propertyNames"]);

/** Checks a tree against a structure. */
export function schemaErrors(root: YamlNode, { schema, validate }: Structure): readonly SchemaError[] {
  validate(plainData(root, schema));
  const find = locateOnce(root);
  return (validate.errors ?? [])
    .filter(({ keyword }) => !CONSEQUENCES.has(keyword))
    .map((error) => ({ at: find(error.instancePath), error, schema: schemaAt(schema, error.schemaPath) }));
}

/** Finds each place once: what is said of one map is put together by it. */
function locateOnce(root: YamlNode): (pointer: string) => Located {
  const found = new Map<string, Located>();
  return (pointer) => {
    const at = found.get(pointer) ?? locate(root, stepsOf(pointer));
    invariant(at !== undefined, "ajv names places of the data that it was given");
    found.set(pointer, at);
    return at;
  };
}

/** The schema that a keyword belongs to, by the way to the keyword: `#/properties/name/minLength`. */
function schemaAt(root: StructureSchema, path: string): StructureSchema {
  let at: unknown = root;
  for (const step of stepsOf(path).slice(0, -1)) {
    invariant(typeof at === "object" && at !== null, "ajv names places of the schema that it was made of");
    at = Reflect.get(at, decodeURIComponent(step));
  }
  return at as StructureSchema;
}
