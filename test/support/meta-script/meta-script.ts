import { join } from "node:path";
import { build } from "esbuild";

/** Where pages ask for Meta's script. */
export const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";

/**
 * A double of Meta's script, as text to serve in its place or to run on a page without a browser. It does what is known
 * of version 2.9.134, and where something is not known it is the stricter: every setting of one pixel needs the id as
 * text. It has no settings from Events Manager, and does without what only those bring, such as microdata, and without
 * the constant that the real one puts for private-relay addresses. The words of most warnings are its own.
 */
export async function metaScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "script/entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
