import type { Catalog } from "../catalog/catalog.js";
import { identifierModule } from "../emit/identifier-module.js";

/** The source of `generator/derived/identifiers.ts`: how the runtime reads each identifier that the catalogue knows. */
export function deriveIdentifiers({ userDataKeys }: Pick<Catalog, "userDataKeys">): string {
  const names = userDataKeys.map(({ name }) => name);
  return [
    ...names.map((name) => `import { ${name} } from ${JSON.stringify(`../${identifierModule(name)}.js`)};`),
    'import type { Identifier } from "../runtime/shared/identifier.js";',
    "",
    "/** The identifiers by the name that Meta gives them. Derived; do not edit. */",
    `export const identifiers: Readonly<Record<string, Identifier>> = { ${names.join(", ")} };`,
    "",
  ].join("\n");
}
