#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadBundle } from "./load-bundle.js";

type Command = typeof import("./command.js");

const BUNDLE = join(__dirname, "command.cjs");

// Compiled code spares a good part of the start. V8 refuses what another version of itself has compiled, and a package
// may come without; then the bundle is compiled as any module is.
const cachedData = readQuietly(join(__dirname, "command.cache"));
const loaded = cachedData && loadBundle<Command>(BUNDLE, cachedData);
const { command } = loaded?.exports ?? (createRequire(BUNDLE)(BUNDLE) as Command);
void command();

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
