import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { deriveStructure } from "../../generator/build/derive-structure.js";
import type { SchemaObject } from "../../generator/build/schema/slot.js";
import type { Structure } from "../../generator/yaml/structure-schema.js";

/** What the build makes of a schema, loaded as its module is. */
export function structureOf(schema: SchemaObject): Structure {
  const { code } = deriveStructure({ structure: schema });
  const exports: { structure?: Structure } = {};
  compileFunction(code, ["exports", "require"])(exports, createRequire(import.meta.url));
  if (exports.structure === undefined) throw new Error("nothing exported");
  return exports.structure;
}
