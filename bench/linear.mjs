// Whether time and memory grow with the events alone, in a contract split over fragments: `node bench/linear.mjs [rounds]`.
import { join } from "node:path";
import { splitContractOf } from "./contract.mjs";
import { CLI, coldFolder, inNewFolder, writeFiles } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const COUNTS = [500, 1000, 2500, 5000];
const EVENTS_PER_FILE = 100;
const rounds = Number(process.argv[2] ?? 3);

await inNewFolder(async (folder) => {
  const commands = COUNTS.map((count) => {
    const input = join(folder, `input-${count}`);
    writeFiles(input, splitContractOf(count, 7, EVENTS_PER_FILE));
    const contract = join(input, "bench.contract.yaml");
    return {
      name: `${count.toLocaleString("en")} events in ${count / EVENTS_PER_FILE} files`,
      run: () => {
        const { out, options } = coldFolder(folder);
        return measure([process.execPath, CLI, "generate", contract, "--out", out], options);
      },
    };
  });
  const [results] = await runInRounds([commands], rounds);
  printTable(
    [`${rounds} rounds, medians`, "ms", "ms an event", "MB"],
    results.map(({ name, milliseconds, megabytes }, index) => [
      name,
      cell(milliseconds),
      cell(milliseconds / COUNTS[index], 2),
      cell(megabytes),
    ]),
  );
});
