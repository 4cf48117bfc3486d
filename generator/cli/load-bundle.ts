import { readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** A bundle that was loaded: the code V8 has of it, and what it exports. */
export interface LoadedBundle<Exports> {
  readonly script: Script;
  readonly exports: Exports;
}

/**
 * Most of what runs here is no hotter than what V8 spends on optimising it: a function has to be twice as hot as usual
 * before it is optimised, and then without the code of those that it calls. On Node 20, contracts of 100 and of 1,000
 * events are generated from in a fifth less time for it, one of a dozen in the same (`npm run bench`). Later versions
 * of V8 weigh this otherwise, and complain of flags that they do not know.
 */
const TO_OPTIMISE_LESS = ["--interrupt-budget=150000", "--max-inlined-bytecode-size-cumulative=0"];

/**
 * Loads a bundle of CommonJS in ASCII, with the code that V8 compiled of it before where that is given; `undefined`
 * when V8 refuses that code. It takes it back only under the flags that it was compiled under, so that the build and
 * the command both load by this function.
 */
export function loadBundle<Exports>(path: string, cachedData?: Buffer): LoadedBundle<Exports> | undefined {
  if (process.versions.node.startsWith("20.")) for (const flag of TO_OPTIMISE_LESS) setFlagsFromString(flag);
  const options = { filename: path, ...(cachedData && { cachedData }) };
  const script = new Script(wrap(readFileSync(path, "latin1")), options);
  if (script.cachedDataRejected === true) return undefined;
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  return { script, exports: module.exports as Exports };
}
