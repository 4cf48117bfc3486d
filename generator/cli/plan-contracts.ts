import { resolve } from "node:path";
import type { Generation } from "../compile/generation.js";
import { variablesOf } from "../config/variables.js";
import { RUNTIME_FOLDER } from "../emit/runtime-files.js";
import type { OutputFile } from "../emit/target.js";
import type { FoundOutput } from "../output/found.js";
import { generatedFolders } from "../output/generated-folders.js";
import { ATTRIBUTES_PATH, planAttributes } from "../output/git-attributes.js";
import { PACKAGE_PATH } from "../output/package-file.js";
import { invariant } from "../text/invariant.js";
import type { CheckedContract } from "./check-contracts.js";
import { type PlannedFolder, planFolder } from "./plan-folder.js";
import { planOrphans, sourceOf } from "./plan-orphans.js";
import type { Progress } from "./progress.js";
import type { Project } from "./project.js";

/** What to do in an output folder. */
export interface PlannedOutput {
  /** Those of the run, then those that go because their contract did. */
  readonly contracts: readonly PlannedFolder[];
  /** Missing if nothing ever used it. */
  readonly runtime: PlannedFolder | undefined;
  /** The output folder's own file for Git; missing if the team has one of its own. */
  readonly attributes: PlannedFolder | undefined;
}

/** What all contracts of a run share. */
export interface PlanOptions {
  readonly project: Project;
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
  const { project } = options;
  const others = new Map(generatedFolders(resolve(project.out)));
  for (const { name } of planned) others.delete(name);
  const orphans = isWhole(options) ? planOrphans(project, others, namesByFile(contracts)) : [];
  for (const { name } of orphans) others.delete(name);
  const stays = new Set([...used, ...[...others.values()].flatMap((listed) => [...listed.runtime])]);
  const folder = planFolder(project.out, RUNTIME_FOLDER, [...runtime.values()], () => ({
    head: { runtime: [] },
    stays: (path) => (path === PACKAGE_PATH ? project.config.packageJson && stays.size > 0 : stays.has(path)),
  }));
  const kept = [...planned, folder].filter(({ plan }) => plan.files.length > 0).map(({ name }) => name);
  return {
    contracts: [...planned, ...orphans],
    runtime: runtime.size > 0 || folder.found.exists ? folder : undefined,
    attributes: attributesIn(project.out, [...kept, ...others.keys()]),
  };
}

/** Whether a run knows of everything that the settings generate. */
function isWhole({ project, generation }: PlanOptions): boolean {
  return project.scope === "settings" && generation.written.length === generation.targets.length;
}

function namesByFile(contracts: readonly CheckedContract[]): ReadonlyMap<string, string> {
  return new Map(
    contracts.flatMap(({ path, checked }) =>
      checked === undefined ? [] : [[resolve(path), checked.model.name] as const],
    ),
  );
}

function attributesIn(out: string, folders: readonly string[]): PlannedFolder | undefined {
  const folder = resolve(out);
  const planned = planAttributes(folder, folders);
  return planned && { name: ATTRIBUTES_PATH, shown: out, folder, ...planned };
}

interface MadeContract {
  readonly planned: PlannedFolder;
  /** The files of the runtime that were made for it, and the paths of all that it lists. */
  readonly runtime: readonly OutputFile[];
  readonly used: readonly string[];
}

async function planContract({ path, checked }: CheckedContract, options: PlanOptions): Promise<MadeContract> {
  invariant(checked !== undefined, "only contracts without errors are generated from");
  const { model } = checked;
  const { targets, written, filesOf } = options.generation;
  const files = await filesOf(model, variablesOf(options.project.config.variables, model.name));
  const runtime = within(RUNTIME_FOLDER, files);
  const roots = new Set(written.map((target) => target.root));
  // A run of some targets does not know what the files of the others use.
  const isPart = written.length < targets.length;
  const used = (found: FoundOutput) => [
    ...runtime.map((file) => file.path).filter((path) => path !== PACKAGE_PATH),
    ...(isPart ? (found.listed?.runtime ?? []) : []),
  ];
  const planned = planFolder(options.project.out, model.name, within(model.name, files), (found) => ({
    head: { contract: model.name, source: sourceOf(options.project, path), runtime: used(found) },
    stays: (file) => isPart && file.includes("/") && !roots.has(file.slice(0, file.indexOf("/"))),
  }));
  return { planned, runtime, used: used(planned.found) };
}

/** The files of one folder, by their path within it. */
function within(folder: string, files: readonly OutputFile[]): readonly OutputFile[] {
  return files.flatMap(({ path, text }) =>
    path.startsWith(`${folder}/`) ? [{ path: path.slice(folder.length + 1), text }] : [],
  );
}
