import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** Runs a command as a whole process, and gives how long it took, in milliseconds. */
export function timeProcess(args, options = {}) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", ...options });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr}`);
  return elapsed;
}

/** The value in the middle. */
export function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Times commands in rounds, one of each a round and in turn, so that what slows the machine slows them all; each
 * round gives one ratio to the first command.
 */
export function timeInRounds(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) times[index].push(command.run());
  }
  const [base] = times;
  return commands.map(({ name }, index) => ({
    name,
    milliseconds: median(times[index]),
    ratio: median(times[index].map((time, round) => time / base[round])),
  }));
}
