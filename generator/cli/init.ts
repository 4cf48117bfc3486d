import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { starters } from "../derived/starters.js";
import { makeFolders } from "../output/folders.js";
import { withPath } from "../output/output-failure.js";
import { invariant } from "../text/invariant.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import type { Example } from "./choices.js";
import { CONFIG_FILE } from "./config-file.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** What `init` writes unless an example is asked for. */
const STARTER = "starter";

/**
 * The same for every example: all contracts in the folder are found without being listed, so that a second one only
 * has to be put there.
 */
const SETTINGS = `${STARTER}/${CONFIG_FILE}`;

/** The arguments of `init`. */
export interface InitCall {
  readonly folder: string;
  readonly example: Example | undefined;
}

const SCHEMA_LINE = /(?<=^# yaml-language-server: \$schema=)\S*\/(?=[^/\s]+$)/m;

/** Writes a contract to start from, and settings; whatever is there already stays as it is. */
export async function runInit({ folder, example }: InitCall, { out }: Terminal): Promise<ExitCode> {
  const texts = startingFrom(example ?? STARTER);
  const contracts = texts.map(([path]) => path).filter((path) => path.endsWith(".contract.yaml"));
  const schemas = schemasFrom(folder);
  const files = texts.map(([path, text]) => ({
    path: join(folder, path),
    text: text.replace(SCHEMA_LINE, posix.join("../".repeat(path.split("/").length - 1), schemas)),
  }));
  const settings = join(folder, CONFIG_FILE);
  const hasSettings = existsSync(settings);
  const missing = files.filter((file) => file.path !== settings || !hasSettings);
  refusePresent(missing.map((file) => file.path));
  for (const { path, text } of missing) {
    withPath(path, () => {
      makeFolders(dirname(path));
      // If it was created meanwhile, it stays.
      writeFileSync(path, text, { flag: "wx" });
    });
    out.print(`created ${shown(path)}`);
  }
  if (hasSettings) out.print(`kept ${shown(settings)}${await missingContracts(settings, contracts)}`);
  const enter = folder === "." ? "" : `cd ${shown(folder)} && `;
  out.print("", `Next: ${enter}npx event-contract check`);
  return 0;
}

/** The texts to write and their paths, the settings last. */
function startingFrom(example: string): readonly (readonly [path: string, text: string])[] {
  const prefix = `${example}/`;
  const settings = starters[SETTINGS];
  invariant(settings !== undefined, "the build has included the settings");
  const texts = Object.entries(starters).filter(([path]) => path.startsWith(prefix) && path !== SETTINGS);
  return [
    ...texts.map(([path, text]) => [path.slice(prefix.length), text] as const),
    [CONFIG_FILE, settings],
  ];
}

function refusePresent(paths: readonly string[]): void {
  const present = paths.filter((path) => existsSync(path));
  if (present.length === 0) return;
  throw new CallFault(
    `nothing was written: ${present.map((path) => quote(shown(path))).join(", ")} ` +
      `${present.length === 1 ? "is" : "are"} already there`,
    "Name another folder, as in `event-contract init leads --example leads`.",
  );
}

/** What to add to existing settings so that the new contracts are found. */
async function missingContracts(settings: string, contracts: readonly string[]): Promise<string> {
  const { loadProject } = await import("./load-project.js");
  const project = loadProject({ contracts: [], config: settings });
  const found = new Set(project.contracts.map((path) => resolve(path)));
  const unlisted = contracts.filter((path) => !found.has(resolve(dirname(settings), path)));
  return unlisted.length === 0 ? "" : `; add ${listAll(unlisted)} to its \`contracts\``;
}

function shown(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Where editors find the schemas: in the packages of the nearest project. */
function schemasFrom(folder: string): string {
  const start = resolve(folder);
  let project = start;
  while (!existsSync(join(project, "package.json"))) {
    const parent = dirname(project);
    if (parent === project) {
      project = start;
      break;
    }
    project = parent;
  }
  return `${shown(relative(start, join(project, "node_modules/event-contract/schema")))}/`;
}
