import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RUNTIME_FOLDER } from "../emit/runtime-files.js";
import { codeOf, failureAt, OutputFailure } from "./output-failure.js";
import { readListed } from "./read-output.js";

/** The files of the runtime that contracts of an output folder list in their manifests, some contracts aside. */
export function runtimeInUse(out: string, aside: ReadonlySet<string>): ReadonlySet<string> {
  const folders = foldersIn(out).filter((name) => name !== RUNTIME_FOLDER && !aside.has(name));
  return new Set(folders.flatMap((name) => runtimeListedIn(join(out, name))));
}

/** A folder that may not be looked into, as others keep in /tmp, is none that we generated. */
function runtimeListedIn(folder: string): readonly string[] {
  try {
    return [...(readListed(folder)?.runtime ?? [])];
  } catch (error) {
    if (error instanceof OutputFailure && ["EACCES", "EPERM"].includes(error.code)) return [];
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
