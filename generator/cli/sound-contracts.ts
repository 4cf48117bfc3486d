import type { Contract } from "../captured/offer.js";
import { variablesOf } from "../config/variables.js";
import { hasError } from "../diagnostic/has-error.js";
import { checkContracts } from "./check-contracts.js";
import type { ProjectCall } from "./find-contracts.js";
import { loadProject } from "./load-project.js";
import { progressOn } from "./progress.js";
import { report, tally } from "./report.js";
import type { Terminal } from "./terminal.js";

/** The contracts that a call means, once each of them is without an error; else the errors are shown. */
export async function soundContracts(
  call: ProjectCall,
  terminal: Terminal,
): Promise<readonly Contract[] | undefined> {
  const progress = progressOn(terminal.log);
  const project = loadProject(call);
  const { contracts, diagnostics } = await checkContracts(project, progress);
  progress.done();
  if (hasError(diagnostics)) {
    await report(terminal.log, diagnostics, { format: "pretty", extent: "first" });
    terminal.log.print(`${tally(diagnostics)} in the contracts: mend them first`);
    return undefined;
  }
  const models = contracts.flatMap(({ checked }) => checked?.model ?? []);
  return models.map((model) => ({ model, variables: variablesOf(project.config.variables, model.name) }));
}
