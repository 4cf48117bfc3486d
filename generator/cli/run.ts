import { CommanderError } from "commander";
import { OutputFailure } from "../output/output-failure.js";
import { CallFault } from "./call-fault.js";
import type { ExitCode } from "./exit-code.js";
import { faultReport } from "./fault-report.js";
import { program } from "./program.js";
import { systemWords } from "./system-words.js";
import type { Terminal } from "./terminal.js";

/** Runs the command and reports whatever went wrong; nothing is thrown. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program(terminal, (result) => {
      code = result;
    }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return explainError(error, terminal);
  }
}

function explainError(error: unknown, { log }: Terminal): ExitCode {
  const say = (text: string, ...lines: readonly string[]) =>
    log.print([{ paint: "error", text: "event-contract" }, `: ${text}`], ...lines);
  if (error instanceof CommanderError) {
    // Help and version were requested; the command itself has printed everything else.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof CallFault) {
    say(error.message, ...error.lines);
    return 2;
  }
  if (error instanceof OutputFailure) {
    say(`cannot write ${error.path}: ${systemWords(error.code)}`);
    return 2;
  }
  const code = currentFolderCode(error);
  if (code !== undefined) {
    const why = code === "ENOENT" ? "it has been deleted; change to one that exists" : systemWords(code);
    say(`cannot use the current folder: ${why}`);
    return 2;
  }
  say(...faultReport(error));
  return 3;
}

/** The code of the system where it does not tell which folder this is: whatever resolves a path can find that out. */
function currentFolderCode(error: unknown): string | undefined {
  if (!(error instanceof Error && "syscall" in error && error.syscall === "uv_cwd")) return undefined;
  return "code" in error ? String(error.code) : "";
}
