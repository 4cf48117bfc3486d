import { run } from "./run.js";
import { processTerminal } from "./terminal.js";

/** Does what the process was called for. */
export async function command(): Promise<void> {
  // Sets the exit code instead of exiting, so that a slow reader gets everything that was written.
  process.exitCode = await run(process.argv.slice(2), processTerminal());
}
