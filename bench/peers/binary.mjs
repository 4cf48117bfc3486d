import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const installed = resolve(import.meta.dirname, "../node_modules");

/** The script that a package's own `bin` names. */
export function binary(name) {
  const path = join(installed, name, "package.json");
  const { bin } = createRequire(path)(path);
  return join(installed, name, typeof bin === "string" ? bin : bin[name.split("/").at(-1)]);
}
