import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { starters } from "../derived/starters.js";
import { makeFolders } from "../output/folders.js";
import { withPath } from "../output/output-failure.js";
import { TARGET_NAMES } from "../targets/target-names.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import type { Example } from "./choices.js";
import { CONFIG_FILE } from "./config-file.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** The contract that `init` writes unless an example is asked for. */
const STARTER = "starter";

/** What `init` is asked for. */
export interface InitCall {
  readonly folder: string;
  readonly example: Example | undefined;
}

/** Every contract in the folder is found without being listed, so that a second one only has to be put there. */
const SETTINGS = `# yaml-language-server: $schema=node_modules/event-contract/schema/event-contract.config.schema.json
out: generated # gets a folder for each contract, by its name

# What else can be set, with what holds unless it is:
#
# contracts: ["*.contract.yaml"] # paths and globs, from this folder
# targets: [${TARGET_NAMES.join(", ")}] # what is generated
# emit: ts # or js: JavaScript with declarations
# imports: .js # how import paths end in generated TypeScript; or .ts, or none
# packageJson: true # whether each folder gets a package.json that marks it as modules
# variables: { META_PIXEL_ID: "1234567890" } # values for the snippets
# rules: { unusual-custom-event-name: off } # off, info, warning or error, for rules that are no errors
`;

const SCHEMA_LINE = /(?<=^# yaml-language-server: \$schema=)\S*\/(?=[^/\s]+$)/m;

/** Writes a contract to start from, and settings; whatever is there already stays as it is. */
export async function runInit({ folder, example }: InitCall, { out }: Terminal): Promise<ExitCode> {
  const prefix = `${example ?? STARTER}/`;
  const texts = Object.entries(starters).flatMap(([path, text]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), text] as const] : [],
  );
  const contracts = texts.map(([path]) => path).filter((path) => path.endsWith(".contract.yaml"));
  const schemas = schemasFrom(folder);
  const files = [...texts, [CONFIG_FILE, SETTINGS] as const].map(([path, text]) => ({
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
      // Should it have come into being meanwhile, it stays.
      writeFileSync(path, text, { flag: "wx" });
    });
    out.write(`created ${shown(path)}\n`);
  }
  if (hasSettings) out.write(`kept ${shown(settings)}${await gapIn(settings, contracts)}\n`);
  const enter = folder === "." ? "" : `cd ${shown(folder)} && `;
  out.write(`\nNext: ${enter}npx event-contract check\n`);
  return 0;
}

function refusePresent(paths: readonly string[]): void {
  const present = paths.filter((path) => existsSync(path));
  if (present.length === 0) return;
  throw new CallFault(
    `nothing was written: ${present.map((path) => quote(shown(path))).join(", ")} ` +
      `${present.length === 1 ? "is" : "are"} already there\n` +
      "Name another folder, as in `event-contract init leads --example leads`.",
  );
}

/** What somebody has to add to settings that were there before, so that the new contracts are found. */
async function gapIn(settings: string, contracts: readonly string[]): Promise<string> {
  const { loadProject } = await import("./load-project.js");
  const project = await loadProject({ contracts: [], config: settings });
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
