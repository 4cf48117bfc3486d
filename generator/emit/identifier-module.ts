import { kebabCase, pascalCase } from "../text/casing.js";

/** The module of the runtime for one identifier: `runtime/identifiers/external-id`. */
export function identifierModule(name: string): string {
  return `runtime/identifiers/${kebabCase(name)}`;
}

/** What that module exports for a page, where the Pixel takes the identifier: `matchExternalId`. */
export function matchFunction(name: string): string {
  return `match${pascalCase(name)}`;
}
