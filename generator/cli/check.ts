import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { hasError } from "../diagnostic/has-error.js";
import { checkContracts } from "./check-contracts.js";
import type { Format } from "./choices.js";
import { counted } from "./counted.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { loadProject } from "./load-project.js";
import { overdueRemovals } from "./overdue-removal.js";
import { progressOn } from "./progress.js";
import { report, tally } from "./report.js";
import type { Terminal } from "./terminal.js";

/** The arguments of `check`. */
export interface CheckCall extends ProjectCall {
  readonly format: Format;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** As 2026-01-31. */
  readonly today: string;
}

/** Reports all problems in the contracts of a project. */
export async function runCheck(call: CheckCall, terminal: Terminal): Promise<ExitCode> {
  const progress = progressOn(terminal.log);
  const project = loadProject(call);
  const { contracts, diagnostics } = await checkContracts(project, progress);
  const overdue = contracts.flatMap(({ checked }) =>
    checked === undefined ? [] : overdueRemovals(checked.model, call.today),
  );
  progress.done();
  const all = [...diagnostics, ...overdue].map((diagnostic) =>
    call.strict ? strict(diagnostic) : diagnostic,
  );
  await report(terminal.out, all, call.format);
  terminal.log.write(`${tally(all) ?? "no problems"} in ${counted(contracts.length, "contract")}\n`);
  return hasError(all) ? 1 : 0;
}

function strict(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;
}
