import { boundDiagnostics } from "./bound-diagnostics.js";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { locationOf } from "./location.js";
import { type MachineText, machineCommands, type WorkflowCommand } from "./machine-text.js";

const COMMANDS: Readonly<Record<Severity, WorkflowCommand["name"]>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Diagnostics as workflow commands: GitHub Actions shows each at its line in the pull request. */
export function renderGithub(diagnostics: readonly Diagnostic[]): MachineText {
  return machineCommands(boundDiagnostics(diagnostics).map(commandOf));
}

function commandOf({ name, severity, message, note, help, primary }: Diagnostic): WorkflowCommand {
  const { file, line, column, endLine, endColumn } = locationOf(primary.span);
  return {
    name: COMMANDS[severity],
    properties: { file, line, col: column, endLine, endColumn, title: name },
    message: [message, note, help],
  };
}
