import type { CatalogUserDataKey } from "../catalog/catalog.js";
import { identifierModule, matchFunction } from "../emit/identifier-module.js";
import type { Identifier } from "../runtime/shared/identifier.js";
import { IDENTIFIERS, type IdentifierModules } from "./load-identifiers.js";

/**
 * Where the catalogue and the runtime know different identifiers, on a server or on a page: generated code imports
 * each by its name, so one that only one of them knows would break it, or never be used.
 */
export function identifierFaults(
  keys: readonly CatalogUserDataKey[],
  modules: IdentifierModules,
): readonly string[] {
  const known = new Set(keys.map(({ name }) => moduleName(name)));
  return [
    ...keys.flatMap((key) => {
      const name = moduleName(key.name);
      return faultsOf(key, Object.hasOwn(modules, name) ? modules[name] : undefined);
    }),
    ...Object.keys(modules)
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `${fileOf(name)}: reads an identifier that the catalogue does not know: describe it in schema/catalog/user-data/${name}.yaml, or delete the file`,
      ),
  ];
}

function moduleName(key: string): string {
  return identifierModule(key).slice("runtime/identifiers/".length);
}

function fileOf(module: string): string {
  return `${IDENTIFIERS}/${module}.ts`;
}

function faultsOf(key: CatalogUserDataKey, module: IdentifierModules[string] | undefined): readonly string[] {
  const { name, hashed, shape, advancedMatching, fact } = key;
  const file = fileOf(moduleName(name));
  const match = matchFunction(name);
  const toExport = [
    `\`export const ${name}\`, made by \`${hashed ? "hashed" : "raw"}(…)\``,
    ...(advancedMatching
      ? [`\`export function ${match}\`, which returns what a page passes to the Pixel`]
      : []),
  ];
  if (module === undefined) {
    return [`${fact.file}: nothing reads ${name}: add ${file} with ${toExport.join(", and ")}`];
  }
  const faults: string[] = [];
  const read = Object.hasOwn(module, name) ? module[name] : undefined;
  if (!isIdentifier(read)) faults.push(`${file}: lacks ${toExport[0]}`);
  else if (read.isHashed !== hashed) {
    const sends = read.isHashed ? "hashes it" : "sends it as it is";
    faults.push(
      `${fact.file}: ${name} has \`hashed: ${hashed}\`, but ${file} ${sends}: one of the two is wrong`,
    );
  }
  if (hashed !== (shape === "list")) {
    faults.push(
      `${fact.file}: ${name} has \`shape: ${shape}\` and \`hashed: ${hashed}\`, but what is hashed is sent as a list, and anything else as a single text`,
    );
  }
  const isMatched = Object.hasOwn(module, match) && typeof module[match] === "function";
  if (advancedMatching && !isMatched) {
    faults.push(
      `${fact.file}: the Pixel takes ${name}, but nothing reads it on a page: add ${toExport[1]}, to ${file}`,
    );
  }
  if (!advancedMatching && isMatched) {
    faults.push(
      `${file}: reads ${name} on a page, but ${fact.file} lacks \`advancedMatching: true\`: one of the two is wrong`,
    );
  }
  return faults;
}

function isIdentifier(value: unknown): value is Identifier {
  return (
    typeof value === "object" &&
    value !== null &&
    "isHashed" in value &&
    typeof value.isHashed === "boolean" &&
    "normalise" in value &&
    typeof value.normalise === "function"
  );
}
