// Times the built command as whole processes, and its memory: `node bench/times.mjs [rounds]`.
import { join } from "node:path";
import { contractOf } from "./contract.mjs";
import { CLI, coldFolder, inNewFolder, STORE, writeFiles } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const rounds = Number(process.argv[2] ?? 9);

await inNewFolder(async (folder) => {
  const [hundred, thousand] = [100, 1000].map((count) => {
    writeFiles(folder, { [`bench-${count}.contract.yaml`]: contractOf(count, 7) });
    return join(folder, `bench-${count}.contract.yaml`);
  });
  const original = coldFolder(folder);
  await node([CLI, "generate", thousand, "--out", original.out], original);
  const [results] = await runInRounds(
    [
      [
        { name: "node -e 0", run: () => node(["-e", "0"], coldFolder(folder)) },
        { name: "event-contract --version", run: () => node([CLI, "--version"], coldFolder(folder)) },
        generate("generate, the web store", STORE, folder),
        generate("generate, 100 events", hundred, folder),
        generate("generate, 1,000 events", thousand, folder),
        copy("copying its files alone", original.out, folder),
      ],
    ],
    rounds,
  );
  printTable(
    [`${rounds} rounds, medians`, "ms", "ratio", "MB"],
    results.map(({ name, milliseconds, ratio, megabytes }) => [
      name,
      cell(milliseconds),
      cell(ratio, 2),
      cell(megabytes),
    ]),
  );
});

function generate(name, contract, folder) {
  return {
    name,
    run: () => {
      const place = coldFolder(folder);
      return node([CLI, "generate", contract, "--out", place.out], place);
    },
  };
}

/** What the disk takes for as many files: what is above it is ours. */
function copy(name, original, folder) {
  return {
    name,
    run: () => {
      const place = coldFolder(folder);
      const paths = [original, place.out].map((path) => JSON.stringify(path));
      return node(["-e", `fs.cpSync(${paths.join(", ")}, { recursive: true })`], place);
    },
  };
}

function node(args, { options }) {
  return measure([process.execPath, ...args], options);
}
