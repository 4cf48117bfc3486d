import { boundDiagnostics } from "../diagnostic/bound-diagnostics.js";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.js";
import { hasError } from "../diagnostic/has-error.js";
import { checkContracts } from "./check-contracts.js";
import type { Format } from "./choices.js";
import { counted } from "./counted.js";
import type { ExitCode } from "./exit-code.js";
import type { ProjectCall } from "./find-contracts.js";
import { loadProject } from "./load-project.js";
import { overdueRemovals } from "./overdue-removal.js";
import { progressOn } from "./progress.js";
import { type Extent, report, tally } from "./report.js";
import type { Terminal } from "./terminal.js";

/** The arguments of `check`. */
export interface CheckCall extends ProjectCall {
  readonly format: Format;
  readonly extent: Extent;
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
  const found = boundDiagnostics([...diagnostics, ...overdue]);
  const all = call.strict ? found.map(strict) : found;
  await report(terminal.out, all, call);
  terminal.log.print(`${tally(all) ?? "no problems"} in ${counted(contracts.length, "contract")}`);
  return hasError(all) ? 1 : 0;
}

/** Warnings count as errors, also those that are not listed. */
function strict(diagnostic: Diagnostic): Diagnostic {
  const { further } = diagnostic;
  return { ...raised(diagnostic), ...(further !== undefined && { further: further.map(raised) }) };
}

function raised<T extends { readonly severity: Severity }>(one: T): T {
  return one.severity === "warning" ? { ...one, severity: "error" } : one;
}
