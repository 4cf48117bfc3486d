import { camelCase, constantCase, pascalCase } from "../text/casing.js";
import type { Definition } from "../value/value-schema.js";

/** The module of what a contract defines for all its events, without an ending. */
export const DEFINITIONS = "shared/parameters";

/** How the generated code calls a definition and what it is made of. */
export interface DefinitionNames {
  /** `PLAN`, the list of what it may be. */
  readonly list: string;
  /** `Plan`, what it may be; of a list, `FiltersItem` is what each of its items may be. */
  readonly type: string;
  /** `planReader`, the function that gives its reader. */
  readonly reader: string;
}

/** The names of a definition; no two definitions have the same. */
export function definitionNames({ name, of }: Definition): DefinitionNames {
  const type = pascalCase(name);
  return {
    list: constantCase(name),
    type: of === "item" ? `${type}Item` : type,
    reader: `${camelCase(name)}Reader`,
  };
}
