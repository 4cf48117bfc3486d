import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RUNTIME_FOLDER } from "../emit/runtime-files.js";
import type { ListedFiles } from "./manifest.js";
import { codeOf, failureAt, OutputFailure } from "./output-failure.js";
import { readListed } from "./read-output.js";

/** The folders of contracts in an output folder, by name, with what their manifests list. */
export function generatedFolders(out: string): ReadonlyMap<string, ListedFiles> {
  const found = new Map<string, ListedFiles>();
  for (const name of foldersIn(out)) {
    const listed = name === RUNTIME_FOLDER ? undefined : listedIn(join(out, name));
    if (listed !== undefined) found.set(name, listed);
  }
  return found;
}

/** A folder that may not be looked into, as others keep in /tmp, is none that we generated. */
function listedIn(folder: string): ListedFiles | undefined {
  try {
    return readListed(folder);
  } catch (error) {
    if (error instanceof OutputFailure && ["EACCES", "EPERM"].includes(error.code)) return undefined;
    throw error;
  }
}

function foldersIn(out: string): readonly string[] {
  try {
    const entries = readdirSync(out, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw failureAt(out, error);
  }
}
