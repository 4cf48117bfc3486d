// What generated code costs its users' type check: `node bench/type-check.mjs [rounds]`.
import { resolve } from "node:path";
import { contractOf } from "./contract.mjs";
import { CLI, inNewFolder, writeFiles } from "./folders.mjs";
import { measure } from "./measure.mjs";
import { runInRounds } from "./rounds.mjs";
import { cell, printTable } from "./table.mjs";

const EVENTS = 50;
const rounds = Number(process.argv[2] ?? 7);
const tsc = resolve(import.meta.dirname, "../node_modules/typescript-5.9/bin/tsc");

const OPTIONS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  target: "es2022",
  lib: ["es2022", "dom"],
  module: "nodenext",
  // Generated code needs no types of Node.
  types: [],
};
const PIXEL = ["pixel/storefront"];
const SERVER = ["server/orders", "server/salesforce"];
const VALIDATORS = ["validators/orders", "validators/salesforce", "validators/storefront"];

await inNewFolder(async (folder) => {
  writeFiles(folder, {
    "bench.contract.yaml": contractOf(EVENTS, 7),
    "package.json": '{ "type": "module" }',
  });
  for (const emit of ["ts", "js"]) {
    const args = [CLI, "generate", "bench.contract.yaml", "--emit", emit, "--out", emit];
    await measure([process.execPath, ...args], { cwd: folder });
  }
  const projects = {
    "an empty project": "export {};\n",
    pixel: importing("ts", PIXEL),
    server: importing("ts", SERVER),
    validators: importing("ts", VALIDATORS),
    "all three": importing("ts", [...PIXEL, ...SERVER, ...VALIDATORS]),
    "all three, as JavaScript": importing("js", [...PIXEL, ...SERVER, ...VALIDATORS]),
  };
  const commands = Object.entries(projects).map(([name, text], index) => {
    const config = { compilerOptions: OPTIONS, files: [`project-${index}.ts`] };
    writeFiles(folder, {
      [`project-${index}.ts`]: text,
      [`project-${index}.json`]: JSON.stringify(config),
    });
    const args = [process.execPath, tsc, "-p", `project-${index}.json`];
    return { name, run: () => measure(args, { cwd: folder }) };
  });
  const [results] = await runInRounds([commands], rounds);
  printTable(
    [
      `${EVENTS} events, TypeScript 5.9, ${rounds} rounds, medians`,
      "ms",
      "ratio",
      "processor ms",
      "ratio",
      "MB",
    ],
    results.map(({ name, milliseconds, ratio, processor, processorRatio, megabytes }) => [
      name,
      ...[cell(milliseconds), cell(ratio, 2), cell(processor), cell(processorRatio, 2), cell(megabytes)],
    ]),
  );
});

/** A program that takes in all that some modules export. */
function importing(emit, modules) {
  return modules
    .map((module, index) => `export * as part${index} from "./${emit}/bench-contract/${module}/index.js";\n`)
    .join("");
}
