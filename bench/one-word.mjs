// How many generated files one more word in the enum of `currency` changes, in the web store: `node bench/one-word.mjs`.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CLI, inNewFolder, STORE, writeFiles } from "./folders.mjs";
import { generatedFiles, KINDS } from "./generated-files.mjs";
import { measure } from "./measure.mjs";
import { printTable } from "./table.mjs";

const ENUM = "currency: { enum: [EUR, USD, GBP] }";

await inNewFolder(async (folder) => {
  const text = readFileSync(STORE, "utf8");
  if (text.split(ENUM).length !== 2) throw new Error(`the web store has no single line with ${ENUM}`);
  const before = await generate(folder, text);
  const after = await generate(folder, text.replace(ENUM, ENUM.replace("GBP", "GBP, CHF")));
  const known = new Map(before.map(({ path, bytes }) => [path, bytes]));
  const changed = after.filter(({ path, bytes }) => known.get(path)?.equals(bytes) !== true);
  const kinds = KINDS.map((kind) => [kind, changed.filter((file) => file.kind === kind)]);
  printTable(
    ["one more word in the enum of `currency`", "files that change"],
    [...kinds, ["in all", changed]].map(([kind, files]) => [kind, String(files.length)]),
  );
});

async function generate(folder, text) {
  writeFiles(folder, { [basename(STORE)]: text });
  const out = join(folder, "out");
  await measure([process.execPath, CLI, "generate", basename(STORE), "--out", out], { cwd: folder });
  return generatedFiles(out);
}
