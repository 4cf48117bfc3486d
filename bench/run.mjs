// Measures event-contract alone, one part after the other: `npm run bench`. Each part is a script that runs by itself, too.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PARTS = ["times", "linear", "emit", "type-check", "bundles", "files", "one-word", "patterns"];

for (const part of PARTS) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.mjs`)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
