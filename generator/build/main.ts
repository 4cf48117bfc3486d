import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { derive } from "./derive.js";
import { deriveCountries } from "./derive-countries.js";
import { Refusal } from "./refusal.js";

/**
 * The build: `derive` writes every derived file, `build` bundles the command and the library as well. `countries`
 * renews the table of country names, on demand only, since its names move with Node's own data.
 */
export async function main(root: string, args: readonly string[]): Promise<void> {
  try {
    await run(root, args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run(root: string, args: readonly string[]): Promise<void> {
  const [task] = args;
  if (task === "countries") {
    const table = "generator/runtime/shared/normalise/country-table.ts";
    writeFileSync(join(root, table), deriveCountries());
    return;
  }
  await derive(root);
  if (task === "build") await bundle(root);
  else if (task !== "derive") throw new Refusal("usage: node generator/build/run.mjs derive|build|countries");
}
