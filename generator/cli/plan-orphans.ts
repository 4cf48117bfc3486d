import { posix, relative, resolve } from "node:path";
import type { ListedFiles } from "../output/manifest.js";
import { quote } from "../text/quote.js";
import { isMissing, isWithin } from "./inside.js";
import { type PlannedFolder, planFolder } from "./plan-folder.js";
import type { Project } from "./project.js";

/** The contracts of a run, by the place of their files. */
export type NamesByFile = ReadonlyMap<string, string>;

/**
 * The folders of contracts that were removed or renamed. Whether that is so depends on the file that the folder's own
 * manifest names, never on a contract's absence from the run: others may generate from it.
 */
export function planOrphans(
  project: Project,
  others: ReadonlyMap<string, ListedFiles>,
  names: NamesByFile,
): readonly PlannedFolder[] {
  return [...others].flatMap(([name, listed]) => {
    const gone = whyGone(project, name, listed, names);
    if (gone === undefined) return [];
    // A run that is killed leaves this manifest, and the next one must still know what became of the contract.
    const head = { contract: name, source: [...listed.sources][0], runtime: [] };
    return [{ ...planFolder(project.out, name, [], () => ({ head, stays: () => false })), gone }];
  });
}

/** A folder that was copied to another name is somebody's own. */
function whyGone(
  { out, root }: Project,
  name: string,
  listed: ListedFiles,
  names: NamesByFile,
): string | undefined {
  if (!listed.contracts.has(name)) return undefined;
  const reasons = [...listed.sources].map((source) => {
    const path = resolve(out, source);
    if (!isWithin(root, path)) return undefined;
    const shown = quote(posix.join(out, source));
    const now = names.get(path);
    if (now !== undefined) return `the contract in ${shown} is called ${quote(now)} now`;
    return isMissing(path) ? `its contract ${shown} is gone` : undefined;
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}

/**
 * A contract's file as its manifest names it: from the output folder, and only where both belong to the project, so
 * that no path of one machine gets into the output.
 */
export function sourceOf({ out, outIsSettled, root }: Project, contract: string): string | undefined {
  if (!isWithin(root, contract) || !(outIsSettled || isWithin(root, out))) return undefined;
  return relative(resolve(out), resolve(contract)).replaceAll("\\", "/");
}
