import { posix, resolve } from "node:path";
import { emit } from "../compile/emit.js";
import type { Config } from "../config/config.js";
import { catalog } from "../derived/catalog.js";
import { VERSION } from "../derived/version.js";
import { contractPath } from "../emit/header.js";
import type { Model } from "../model/model.js";
import { assemble } from "../output/assemble.js";
import type { FoundOutput } from "../output/found.js";
import { contractHash, type ManifestHead } from "../output/manifest.js";
import { type Plan, planOutput } from "../output/plan.js";
import { readOutput } from "../output/read-output.js";
import { invariant } from "../text/invariant.js";
import type { CheckedContract } from "./check-contracts.js";
import type { Progress } from "./progress.js";
import type { Selection } from "./select-targets.js";

/** What is to be done for one contract. */
export interface PlannedContract {
  readonly name: string;
  /** Its output folder: as it is shown, and where it is. */
  readonly shown: string;
  readonly folder: string;
  readonly plan: Plan;
  readonly found: FoundOutput;
}

/** What holds for all contracts of a run. */
export interface PlanOptions {
  readonly config: Config;
  readonly out: string;
  readonly selection: Selection;
}

/** Emits every contract and holds it against the disk. Nothing is written. */
export async function planContracts(
  contracts: readonly CheckedContract[],
  options: PlanOptions,
  progress: Progress,
): Promise<readonly PlannedContract[]> {
  const planned: PlannedContract[] = [];
  for (const contract of contracts) {
    progress.step(`generating ${contract.path}`);
    planned.push(await planContract(contract, options));
  }
  return planned;
}

async function planContract(contract: CheckedContract, options: PlanOptions): Promise<PlannedContract> {
  const { checked } = contract;
  invariant(checked !== undefined, "only contracts without errors are generated from");
  const { config, selection } = options;
  const { name } = checked.model;
  const { files } = emit({
    checked,
    catalog,
    options: config,
    targets: selection.targets,
    written: selection.written,
  });
  const wanted = await assemble(files, {
    contractName: name,
    emit: config.emit,
    packageJson: config.packageJson,
  });
  const shown = posix.join(options.out, name);
  const folder = resolve(shown);
  const found = readOutput(
    folder,
    wanted.map((file) => file.path),
  );
  const plan = planOutput({ wanted, head: headOf(checked.model), found, roots: selection.roots });
  return { name, shown, folder, plan, found };
}

function headOf(model: Model): ManifestHead {
  const files = model.origin.files.map(({ path, text }) => ({ path: contractPath(model, path), text }));
  return {
    generator: VERSION,
    contract: { name: model.name, version: model.version, sha256: contractHash(files) },
  };
}
