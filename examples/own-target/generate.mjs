// Generates our own table beside the mapping document: node generate.mjs <contract> <output folder>
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { generate, renderPretty, sourceFile } from "event-contract";
import { eventList } from "./event-list.mjs";

const [contract, out] = process.argv.slice(2);
const file = sourceFile(basename(contract), await readFile(contract, "utf8"));
const include = () => ({ kind: "files", files: [] }); // this contract includes no other files
const output = { targets: ["docs", eventList], packageJson: false };
const { diagnostics, files } = await generate({ file, include }, output);

const errors = diagnostics.filter(({ severity }) => severity === "error");
if (errors.length > 0) {
  console.error(renderPretty(errors));
  process.exitCode = 1;
}
for (const { path, text } of files) {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), text);
  console.log(path);
}
