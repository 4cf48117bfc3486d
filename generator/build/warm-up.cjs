// Runs the bundled command as dist/cli.cjs does, and keeps the code that V8 compiled for it.
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const dist = join(__dirname, "../../dist");
const bundle = join(dist, "command.cjs");

// V8 takes the code back only under the flags that it was compiled under.
setFlagsFromString("--interrupt-budget=1000000");
const script = new Script(wrap(readFileSync(bundle, "latin1")), { filename: bundle });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(bundle), module_, bundle, dirname(bundle));
module_.exports.command().then(() => writeFileSync(join(dist, "command.cache"), script.createCachedData()));
