import { join } from "node:path";
import { build } from "esbuild";
import { filesBelow } from "./files-below.js";

/** The folder whose files are an identifier each. */
export const IDENTIFIERS = "generator/runtime/identifiers";

/** What the runtime's module of each identifier exports, by the module's name. */
export type IdentifierModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Loads the runtime's identifiers as they are now: the build itself must start even if one of them is wrong. */
export async function loadIdentifiers(root: string): Promise<IdentifierModules> {
  const names = filesBelow(join(root, IDENTIFIERS), ".ts").map((path) => path.slice(0, -".ts".length));
  const imports = names.map((name, index) => `import * as _${index} from ${JSON.stringify(`./${name}.js`)};`);
  const entries = names.map((name, index) => `${JSON.stringify(name)}: _${index}`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports.join("\n")}\nexport const modules = { ${entries.join(", ")} };`,
      resolveDir: join(root, IDENTIFIERS),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const loaded: { readonly modules: IdentifierModules } = await import(`data:text/javascript;base64,${code}`);
  return loaded.modules;
}
