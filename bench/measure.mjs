import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { follow } from "./follow.mjs";

/**
 * Runs a command as a whole process, and gives how long it took and how long it and what it started had a processor,
 * both in milliseconds, the most memory that they had, in megabytes, and what it printed.
 */
export async function measure([program, ...args], options) {
  const start = performance.now();
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const followed = follow(child.pid);
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  let figures = {};
  child.once("exit", () => {
    figures = { milliseconds: performance.now() - start, ...followed.stop() };
  });
  const status = await new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  const text = Buffer.concat(printed).toString();
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}\n${text}`);
  return { ...figures, text };
}
