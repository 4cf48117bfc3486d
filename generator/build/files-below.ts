import { readdirSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../text/order.js";

/** The files below a folder, as paths with forward slashes from there, in code-point order. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted(byCodePoint);
}
