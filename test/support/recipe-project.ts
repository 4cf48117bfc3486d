import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Makes a project out of recipes and other files of the repository, each at its place, with the web store's generated
 * code beside what recipes have in common, and the repository's packages; gives what comes of it, and removes it.
 */
export async function inRecipeProject<Result>(
  places: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-recipes-"));
  try {
    for (const [path, place] of Object.entries({ "examples/recipes/common": "src", ...places })) {
      cpSync(join(ROOT, path), join(folder, place), { recursive: true });
    }
    for (const name of ["acme-store", "runtime"]) {
      cpSync(join(ROOT, "generated", name), join(folder, "src/meta", name), { recursive: true });
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
