import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSize } from "./bundle-size.mjs";

/** The browser sources below an output folder: where each is, what starts it, and the functions of its events. */
export function pagesIn(out) {
  return readdirSync(out)
    .filter((name) => existsSync(join(out, name, "schemas")))
    .flatMap((contract) =>
      readdirSync(join(out, contract, "pixel")).map((source) => {
        const folder = join(out, contract, "pixel", source);
        const functions = readdirSync(folder)
          .filter((file) => file.endsWith(".ts"))
          .flatMap((file) => exported(join(folder, file)));
        const schema = join(out, contract, "schemas", `${source}.schema.json`);
        return {
          name: `${contract}, ${source}`,
          folder,
          schemas: JSON.parse(readFileSync(schema, "utf8")).$defs,
          starts: functions.filter((name) => STARTS.includes(name)),
          events: functions.filter((name) => name.startsWith("track")),
        };
      }),
    );
}

/** The bytes that a page bundles, gzipped: from the generated modules, so many functions of its source. */
export async function pageSize({ folder, starts }, names, module = "index") {
  const own = `export { ${names.join(", ")} } from "./${module}.js";`;
  const contents = `export { ${starts.join(", ")} } from "./base.js";\n${names.length === 0 ? "" : own}`;
  return (await bundleSize(contents, folder)).gzipped;
}

/**
 * What a page costs with the first of some events, with all, and what each further one adds on average. The first is
 * the one that costs most, so that all checks are counted in it as far as it has them.
 */
export async function eventCosts(names, sizeOf) {
  let first = 0;
  for (const name of names) first = Math.max(first, await sizeOf([name]));
  const all = await sizeOf(names);
  return { first, all, further: all - first, others: names.length - 1 };
}

const STARTS = ["startPixel", "grantConsent"];

function exported(file) {
  return [...readFileSync(file, "utf8").matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
}
