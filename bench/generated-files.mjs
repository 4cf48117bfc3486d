import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What generated files are for, in the order of the tables. */
export const KINDS = ["code", "runtime", "schemas", "docs", "snippets", "manifest", "other"];

/** Every file below an output folder, with its path, its kind and its bytes. */
export function generatedFiles(out) {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: path.slice(out.length + 1),
        kind: kindOf(path.slice(out.length + 1)),
        bytes: readFileSync(path),
      };
    });
}

function kindOf(path) {
  const parts = path.split(/[\\/]/);
  for (const kind of ["runtime", "schemas", "docs"]) if (parts.includes(kind)) return kind;
  const name = parts.at(-1);
  if (name === "snippets.html") return "snippets";
  if (name.startsWith("manifest")) return "manifest";
  return /\.[jt]s$/.test(name) ? "code" : "other";
}
