// How many files are generated, and how many bytes, by what they are for: `node bench/files.mjs`.
import { join } from "node:path";
import { contractOf } from "./contract.mjs";
import { CLI, coldFolder, inNewFolder, STORE, writeFiles } from "./folders.mjs";
import { generatedFiles, KINDS } from "./generated-files.mjs";
import { measure } from "./measure.mjs";
import { printTable } from "./table.mjs";

await inNewFolder(async (folder) => {
  writeFiles(folder, { "bench-1000.contract.yaml": contractOf(1000, 7) });
  const contracts = { "the web store": STORE, "1,000 events": join(folder, "bench-1000.contract.yaml") };
  for (const [name, contract] of Object.entries(contracts)) {
    const { out, options } = coldFolder(folder);
    await measure([process.execPath, CLI, "generate", contract, "--out", out], options);
    const files = generatedFiles(out);
    const kinds = KINDS.map((kind) => [kind, files.filter((file) => file.kind === kind)]);
    printTable(
      [name, "files", "bytes"],
      [...kinds, ["in all", files]].map(([kind, some]) => [
        kind,
        some.length.toLocaleString("en"),
        some.reduce((sum, { bytes }) => sum + bytes.length, 0).toLocaleString("en"),
      ]),
    );
  }
});
