// What JavaScript with declarations costs beside TypeScript: `node bench/emit.mjs [rounds]`.
import { join } from "node:path";
import { contractOf } from "./contract.mjs";
import { CLI, coldFolder, inNewFolder, writeFiles } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const COUNTS = [10, 100, 1000, 2000];
const rounds = Number(process.argv[2] ?? 5);

await inNewFolder(async (folder) => {
  const groups = COUNTS.map((count) => {
    const contract = join(folder, `bench-${count}.contract.yaml`);
    writeFiles(folder, { [`bench-${count}.contract.yaml`]: contractOf(count, 7) });
    return ["ts", "js"].map((language) => ({
      name: `${count.toLocaleString("en")} events, emit: ${language}`,
      run: () => {
        const { out, options } = coldFolder(folder);
        const args = [CLI, "generate", contract, "--emit", language, "--out", out];
        return measure([process.execPath, ...args], options);
      },
    }));
  });
  const results = (await runInRounds(groups, rounds)).flat();
  printTable(
    [`${rounds} rounds, medians`, "ms", "ratio", "processor ms", "ratio", "MB"],
    results.map(({ name, milliseconds, ratio, processor, processorRatio, megabytes }) => [
      name,
      ...[cell(milliseconds), cell(ratio, 2), cell(processor), cell(processorRatio, 2), cell(megabytes)],
    ]),
  );
});
