import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadBundle } from "../cli/load-bundle.js";
import { invariant } from "../text/invariant.js";

type Command = typeof import("../cli/command.js");

// Runs the bundled command as its launcher does, and keeps the code that V8 compiled on the way.
const loaded = loadBundle<Command>(join(__dirname, "command.cjs"));
invariant(loaded !== undefined, "V8 refuses no code where it is given none");
void loaded.exports
  .command()
  .then(() => writeFileSync(join(__dirname, "command.cache"), loaded.script.createCachedData()));
