import type { CatalogUserDataKey } from "../catalog/catalog.js";
import type { Identifier } from "../runtime/server/identifier.js";

const RUNTIME = "generator/runtime/server";

/**
 * Where the catalogue and the server's runtime know different identifiers: generated code imports each by its name, so
 * that what only one of them knows would break it, or never be used.
 */
export function identifierFaults(
  keys: readonly CatalogUserDataKey[],
  read: Readonly<Record<string, Pick<Identifier, "shape">>>,
): readonly string[] {
  const known = new Set(keys.map((key) => key.name));
  return [
    ...keys.flatMap((key) => faultOf(key, Object.hasOwn(read, key.name) ? read[key.name] : undefined)),
    ...Object.keys(read)
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `${RUNTIME}/user-data.ts: exports ${name}, which the catalogue does not know: describe it in a file of schema/catalog/user-data/, or take it out`,
      ),
  ];
}

function faultOf(
  key: CatalogUserDataKey,
  identifier: Pick<Identifier, "shape"> | undefined,
): readonly string[] {
  const { name, hashed, shape, fact } = key;
  if (identifier === undefined) {
    const form = hashed
      ? `\`hashed(…)\`, with its normaliser in ${RUNTIME}/normalise/`
      : "`raw(…)`, with what it accepts";
    return [
      `${fact.file}: nothing reads ${name}: add \`export const ${name}\` to ${RUNTIME}/user-data.ts, made by ${form}`,
    ];
  }
  // What is hashed goes out as a list, what is raw as a single text: the runtime has no other two.
  const read = identifier.shape === "list" ? "hashed, as a list" : "unhashed, as a single text";
  return shape === identifier.shape && hashed === (shape === "list")
    ? []
    : [
        `${fact.file}: ${name} has \`shape: ${shape}\` and \`hashed: ${hashed}\`, but ${RUNTIME}/user-data.ts sends it ${read}: one of the two is wrong`,
      ];
}
