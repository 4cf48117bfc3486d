import { posix, resolve } from "node:path";
import type { Generation } from "../compile/generation.js";
import type { Config } from "../config/config.js";
import { RUNTIME_FOLDER } from "../emit/runtime-files.js";
import type { OutputFile } from "../emit/target.js";
import type { FoundOutput } from "../output/found.js";
import { PACKAGE_PATH } from "../output/package-file.js";
import { type Plan, type PlanInput, planOutput } from "../output/plan.js";
import { readOutput } from "../output/read-output.js";
import { runtimeInUse } from "../output/runtime-in-use.js";
import { invariant } from "../text/invariant.js";
import type { CheckedContract } from "./check-contracts.js";
import type { Progress } from "./progress.js";

/** What to do in one folder: a contract's, or the runtime's. */
export interface PlannedFolder {
  readonly name: string;
  /** The folder as it is shown, and where it is. */
  readonly shown: string;
  readonly folder: string;
  readonly plan: Plan;
  readonly found: FoundOutput;
}

/** What to do in an output folder. */
export interface PlannedOutput {
  readonly contracts: readonly PlannedFolder[];
  /** Missing if nothing ever used it. */
  readonly runtime: PlannedFolder | undefined;
}

/** What all contracts of a run share. */
export interface PlanOptions {
  readonly config: Config;
  readonly out: string;
  readonly generation: Generation;
}

/** Emits every contract and compares it with the disk. Nothing is written. */
export async function planContracts(
  contracts: readonly CheckedContract[],
  options: PlanOptions,
  progress: Progress,
): Promise<PlannedOutput> {
  const planned: PlannedFolder[] = [];
  const runtime = new Map<string, OutputFile>();
  const used = new Set<string>();
  for (const contract of contracts) {
    progress.step(`generating ${contract.path}`);
    const made = await planContract(contract, options);
    planned.push(made.planned);
    for (const file of made.runtime) runtime.set(file.path, file);
    for (const path of made.used) used.add(path);
  }
  const names = new Set(planned.map(({ name }) => name));
  const stays = new Set([...used, ...runtimeInUse(resolve(options.out), names)]);
  const folder = planFolder(options, RUNTIME_FOLDER, [...runtime.values()], () => ({
    head: { runtime: [] },
    stays: (path) => (path === PACKAGE_PATH ? options.config.packageJson && stays.size > 0 : stays.has(path)),
  }));
  return { contracts: planned, runtime: runtime.size > 0 || folder.found.exists ? folder : undefined };
}

interface MadeContract {
  readonly planned: PlannedFolder;
  /** The files of the runtime that were made for it, and the paths of all that it lists. */
  readonly runtime: readonly OutputFile[];
  readonly used: readonly string[];
}

async function planContract({ checked }: CheckedContract, options: PlanOptions): Promise<MadeContract> {
  invariant(checked !== undefined, "only contracts without errors are generated from");
  const { model } = checked;
  const { targets, written, filesOf } = options.generation;
  const files = await filesOf(model);
  const runtime = within(RUNTIME_FOLDER, files);
  const roots = new Set(written.map((target) => target.root));
  // A run of some targets does not know what the files of the others use.
  const isPart = written.length < targets.length;
  const used = (found: FoundOutput) => [
    ...runtime.map((file) => file.path).filter((path) => path !== PACKAGE_PATH),
    ...(isPart ? (found.listed?.runtime ?? []) : []),
  ];
  const planned = planFolder(options, model.name, within(model.name, files), (found) => ({
    head: { contract: model.name, runtime: used(found) },
    stays: (path) => isPart && path.includes("/") && !roots.has(path.slice(0, path.indexOf("/"))),
  }));
  return { planned, runtime, used: used(planned.found) };
}

/** The files of one folder, by their path within it. */
function within(folder: string, files: readonly OutputFile[]): readonly OutputFile[] {
  return files.flatMap(({ path, text }) =>
    path.startsWith(`${folder}/`) ? [{ path: path.slice(folder.length + 1), text }] : [],
  );
}

function planFolder(
  { out }: PlanOptions,
  name: string,
  wanted: readonly OutputFile[],
  choose: (found: FoundOutput) => Pick<PlanInput, "head" | "stays">,
): PlannedFolder {
  const shown = posix.join(out, name);
  const folder = resolve(shown);
  const found = readOutput(
    folder,
    wanted.map((file) => file.path),
  );
  return { name, shown, folder, plan: planOutput({ wanted, found, ...choose(found) }), found };
}
