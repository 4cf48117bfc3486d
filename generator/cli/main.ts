#!/usr/bin/env node
import module from "node:module";

/** What newer versions of Node can do: keep what they compiled, for the next start. */
interface CompileCache {
  readonly enableCompileCache?: () => void;
}

(module as typeof module & CompileCache).enableCompileCache?.();
// Only what is loaded from here on is kept.
const { command } = await import("./command.js");
await command();
