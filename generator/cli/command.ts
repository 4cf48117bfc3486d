import { run } from "./run.js";
import { processTerminal } from "./terminal.js";

/** Does what the process was called for. */
export async function command(): Promise<void> {
  // The code is set rather than the process ended, so that a slow reader gets all that was written.
  process.exitCode = await run(process.argv.slice(2), processTerminal());
}
