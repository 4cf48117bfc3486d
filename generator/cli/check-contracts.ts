import { foldWord } from "../catalog/fold-name.js";
import { type Checked, check } from "../compile/check.js";
import { reusedContractName } from "../config/config-diagnostics.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SourceFile } from "../source/source-file.js";
import { checkConsentSignals } from "./check-consent-signals.js";
import { checkVariables } from "./check-variables.js";
import { includeReader } from "./include-reader.js";
import { readOrRefuse } from "./load-project.js";
import type { Progress } from "./progress.js";
import type { Project } from "./project.js";

/** A contract that was read as far as it could be. */
export interface CheckedContract {
  /** As it is shown. */
  readonly path: string;
  /** Missing if the bytes are not text. */
  readonly checked: Checked | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks all contracts of a project, each by itself and all together. */
export async function checkContracts(
  project: Project,
  progress: Progress,
): Promise<{ readonly contracts: readonly CheckedContract[]; readonly diagnostics: readonly Diagnostic[] }> {
  // All are read before any is checked, so that a missing one is known at once.
  const files = project.contracts.map((path) => readOrRefuse(path, "the contract"));
  const contracts: CheckedContract[] = [];
  for (const { file, diagnostics } of files) {
    progress.step(`checking ${file.path}`);
    const checked = diagnostics.length > 0 ? undefined : checkOne(project, file);
    contracts.push({ path: file.path, checked, diagnostics: checked?.diagnostics ?? diagnostics });
  }
  return {
    contracts,
    diagnostics: [
      ...project.diagnostics,
      ...contracts.flatMap((contract) => contract.diagnostics),
      ...reusedNames(contracts),
      ...settingProblems(project, contracts),
    ],
  };
}

/** A contract that could not be read at all may be any. */
function settingProblems(project: Project, contracts: readonly CheckedContract[]): readonly Diagnostic[] {
  const models = contracts.flatMap(({ checked }) => checked?.model ?? []);
  if (models.length < contracts.length) return [];
  return [...checkVariables(project, models), ...checkConsentSignals(project, models)];
}

function checkOne(project: Project, file: SourceFile): Checked {
  return check({
    file,
    include: includeReader(file, project),
    severities: project.config.severities,
  });
}

/**
 * The output folder of a contract has its name, and so do its schemas: names that differ only in case, hyphens and
 * underscores are the same there, or on some disks.
 */
function reusedNames(contracts: readonly CheckedContract[]): readonly Diagnostic[] {
  const names = contracts.flatMap((contract) => contract.checked?.model.origin.name ?? []);
  return names.flatMap((name, index) => {
    const first = names.slice(0, index).find((other) => foldWord(other.value) === foldWord(name.value));
    if (first === undefined) return [];
    const at = { span: name.span, text: "used again here" };
    const related = [{ span: first.span, text: "first used here" }];
    return [reusedContractName.create({ name: name.value, twin: first.value }, { at, related })];
  });
}
