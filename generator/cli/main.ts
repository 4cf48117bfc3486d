#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

type Command = typeof import("./command.js");

/** The bundle, and the machine code that the build kept of it. */
const BUNDLE = join(__dirname, "command.cjs");
const CODE_CACHE = join(__dirname, "command.cache");

// Nearly all that runs here runs once. V8 would spend more on optimising it than it gives back, so that a function
// has to be several times as hot as usual before it is optimised; in large contracts the hot ones still are.
setFlagsFromString("--interrupt-budget=1000000");

const { command } = fromCodeCache() ?? (createRequire(BUNDLE)(BUNDLE) as Command);
void command();

/**
 * Loads the bundle with the code that the build has compiled, which halves the start. V8 refuses code of another
 * version of itself, and then it is compiled as usual.
 */
function fromCodeCache(): Command | undefined {
  const cachedData = readQuietly(CODE_CACHE);
  if (cachedData === undefined) return undefined;
  const script = new Script(wrap(readFileSync(BUNDLE, "latin1")), { filename: BUNDLE, cachedData });
  if (script.cachedDataRejected !== false) return undefined;
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE));
  return module.exports as Command;
}

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
