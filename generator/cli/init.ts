import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { starters } from "../derived/starters.js";
import { makeFolders } from "../output/folders.js";
import { withPath } from "../output/output-failure.js";
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

const SCHEMA_LINE = /(?<=^# yaml-language-server: \$schema=)\S*\/(?=[^/\s]+$)/m;

/** Writes a contract to start from, and settings; whatever is there already stays as it is. */
export function runInit({ folder, example }: InitCall, { out }: Terminal): ExitCode {
  const prefix = `${example ?? STARTER}/`;
  const texts = Object.entries(starters).flatMap(([path, text]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), text] as const] : [],
  );
  const contracts = texts.map(([path]) => path).filter((path) => path.endsWith(".contract.yaml"));
  const schemas = schemasFrom(folder);
  const files = [...texts, [CONFIG_FILE, settings(contracts)] as const].map(([path, text]) => ({
    path: join(folder, path),
    text: text.replace(SCHEMA_LINE, posix.join("../".repeat(path.split("/").length - 1), schemas)),
  }));
  const present = files.filter((file) => existsSync(file.path));
  if (present.length > 0) {
    throw new CallFault(
      `nothing was written: ${present.map((file) => quote(shown(file.path))).join(", ")} ` +
        `${present.length === 1 ? "is" : "are"} already there`,
    );
  }
  for (const { path, text } of files) {
    withPath(path, () => {
      makeFolders(dirname(path));
      // Should it have come into being meanwhile, it stays.
      writeFileSync(path, text, { flag: "wx" });
    });
    out.write(`created ${shown(path)}\n`);
  }
  const enter = folder === "." ? "" : `cd ${shown(folder)} && `;
  out.write(`\nNext: ${enter}npx event-contract check\n`);
  return 0;
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

function settings(contracts: readonly string[]): string {
  return `# yaml-language-server: $schema=node_modules/event-contract/schema/event-contract.config.schema.json
contracts: # paths and globs, from this folder
${contracts.map((path) => `  - ${path}\n`).join("")}out: generated # gets a folder for each contract, by its name

# What else can be set, with what holds unless it is:
#
# targets: [shared, pixel, server, validators, schemas, docs] # what is generated
# emit: ts # or js: JavaScript with declarations
# imports: .js # how import paths end in generated TypeScript; or .ts, or none
# packageJson: true # whether each folder gets a package.json that marks it as modules
# variables: { META_PIXEL_ID: "1234567890" } # values for the snippets
# rules: { unusual-custom-event-name: off } # off, info, warning or error, for rules that are no errors
`;
}
