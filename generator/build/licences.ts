import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { byCodePoint } from "../text/order.js";
import { Refusal } from "./refusal.js";

/** The licences of the packages whose code is in a bundle, as the bundler recorded it; one without is refused. */
export function licencesOf(root: string, { outputs }: Metafile): string {
  const folders = new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput === 0 ? [] : packageFolder(path),
      ),
    ),
  );
  return [...folders]
    .toSorted(byCodePoint)
    .map((folder) => licenceIn(join(root, folder)))
    .join("\n");
}

/** The folder of the package that a module belongs to; none for one of ours. */
function packageFolder(path: string): readonly string[] {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
}

function licenceIn(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Refusal(`${name} goes into the bundle and has no licence file`);
  return `# ${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
