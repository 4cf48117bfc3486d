import { bundle } from "./bundle.js";
import { derive } from "./derive.js";

/** The build: `derive` writes every derived file, `build` bundles the command and the library as well. */
export async function main(root: string, args: readonly string[]): Promise<void> {
  const [task] = args;
  await derive(root);
  if (task === "build") await bundle(root);
  else if (task !== "derive") throw new Error("usage: node generator/build/run.mjs derive|build");
}
