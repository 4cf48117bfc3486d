import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { buildSync } from "esbuild";
import { invariant } from "../text/invariant.js";
import { byCodePoint } from "../text/order.js";

/** A schema and the name that its validator is exported by. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: { readonly [key: string]: unknown };
}

/** The module of validators, as JavaScript and as its declarations. */
export interface StructureModule {
  readonly js: string;
  readonly dts: string;
}

/** What editors read and validation does not. */
const EDITOR_KEYWORDS = [
  "markdownDescription",
  "markdownEnumDescriptions",
  "enumDescriptions",
  "defaultSnippets",
];

/**
 * Compiles schemas into one module that imports nothing, so that the command need not load and run a compiler to
 * check a contract. `root` is where packages are looked up: ajv requires two of its files from the code it emits.
 */
export function deriveStructure(schemas: readonly NamedSchema[], root: string): StructureModule {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // A condition may require keys that are declared beside it.
    strictRequired: false,
    allowUnionTypes: true,
    code: { esm: true, source: true },
  });
  for (const keyword of annotationsIn(schemas)) ajv.addKeyword({ keyword, valid: true });
  const names: Record<string, string> = {};
  for (const { name, schema } of schemas) {
    const id = typeof schema["$id"] === "string" ? schema["$id"] : name;
    ajv.addSchema(schema, id);
    names[name] = id;
  }
  const code = inPlace(standalone.default(ajv, names));
  const [output] = buildSync({
    stdin: { contents: code, resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "node",
    minify: true,
    legalComments: "none",
    write: false,
  }).outputFiles;
  invariant(output !== undefined, "esbuild returns the one file that it was asked for");
  return { js: output.text, dts: declarations(schemas) };
}

/**
 * The emitted code copies all errors so far whenever it adds those of a definition, so that thousands of faulty
 * events would take minutes. Each call makes a list of its own, which may therefore be added to.
 */
function inPlace(code: string): string {
  const appending = code.replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, "append(vErrors, $1)");
  return `${appending}
function append(all, more) {
  for (const error of more) all.push(error);
  return all;
}
`;
}

function declarations(schemas: readonly NamedSchema[]): string {
  return [
    'import type { StructureValidator } from "../yaml/structure-validator.js";',
    ...schemas.map(({ name }) => `export declare const ${name}: StructureValidator;`),
    "",
  ].join("\n");
}

/** Every `x-` keyword that the schemas use: ajv in strict mode wants to know them. */
function annotationsIn(schemas: readonly NamedSchema[]): readonly string[] {
  const found = new Set(EDITOR_KEYWORDS);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith("x-")) found.add(key);
      visit(inner);
    }
  };
  for (const { schema } of schemas) visit(schema);
  return [...found].sort(byCodePoint);
}
