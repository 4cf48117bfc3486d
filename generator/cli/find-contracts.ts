import { existsSync, statSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Config } from "../config/config.js";
import { foreignContract, unmatchedContract } from "../config/config-diagnostics.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { Spanned } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { CONFIG_FILE } from "./config-file.js";
import { contractsIn } from "./contracts-in.js";
import { expandGlob } from "./expand-glob.js";
import { isWithin, leadsElsewhereThan, leadsOut, leadsToHidden } from "./inside.js";
import { fromSettings, settingsIn } from "./settings-path.js";

/** What a call names: contracts, or folders that hold some. */
export interface ProjectCall {
  readonly contracts: readonly string[];
  readonly config: string | undefined;
}

interface Found {
  readonly contracts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The contracts that a call means. The caller may name any file; what is found by itself, as an entry of the settings or
 * in a folder, stays inside the project, or a link in a stranger's change would have any file read and printed.
 */
export function findContracts(call: ProjectCall, configPath: string, config: Config): Found {
  if (call.contracts.length > 0) {
    return { contracts: call.contracts.flatMap((path) => contractsAt(path, call)), diagnostics: [] };
  }
  if (config.contracts !== undefined) return listedContracts(configPath, config.contracts);
  const folder = fromSettings(configPath, ".");
  const contracts = contractsIn(folder).map((name) => fromSettings(configPath, name));
  if (contracts.length === 0) {
    throw new CallFault(
      "there is no contract here: name one, as in `event-contract check shop.contract.yaml`, or list yours in " +
        `${CONFIG_FILE}; \`event-contract init\` writes both to start from`,
    );
  }
  refuseForeign(folder, folder, contracts);
  return { contracts, diagnostics: [] };
}

/** A folder means the contracts in it, a file means itself. */
function contractsAt(path: string, call: ProjectCall): readonly string[] {
  if (!isFolder(path)) return [path];
  if (call.config === undefined && settingsIn(path) !== undefined && !isHere(path)) {
    throw new CallFault(`the folder ${quote(path)} has settings of its own: name it alone`);
  }
  const contracts = contractsIn(path);
  if (contracts.length === 0) {
    throw new CallFault(
      `there is no contract in the folder ${quote(path)}: none of its files ends in .contract.yaml`,
    );
  }
  const found = contracts.map((name) => posix.join(path.replaceAll("\\", "/"), name));
  refuseForeign(isWithin(".", path) ? "." : path, path, found);
  return found;
}

function refuseForeign(root: string, folder: string, paths: readonly string[]): void {
  const foreign = paths.find((path) => leadsOut(root, path) || leadsToHidden(folder, path));
  if (foreign === undefined) return;
  throw new CallFault(
    `the contract ${quote(foreign)} leads out of the project or to a hidden file, and is not read: name it itself if it is meant`,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What cannot be examined cannot be read either, which is reported then.
    return false;
  }
}

function isHere(path: string): boolean {
  return resolve(path) === resolve(".");
}

function listedContracts(configPath: string, entries: readonly Spanned<string>[]): Found {
  const contracts: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value: pattern, span } of entries) {
    const paths = matching(configPath, pattern);
    const foreign = paths.find((path) => isForeignEntry(configPath, pattern, path));
    if (foreign !== undefined) {
      const at = { span, text: "leads out of the project" };
      diagnostics.push(foreignContract.create({ pattern, path: foreign }, { at }));
      continue;
    }
    contracts.push(...paths);
    if (paths.length > 0) continue;
    const at = { span, text: "no file found" };
    diagnostics.push(unmatchedContract.create({ pattern }, { at }));
  }
  return { contracts, diagnostics };
}

/** An entry may climb in so many words, which is seen in review; then it leads to YAML, and no link leads on. */
function isForeignEntry(configPath: string, pattern: string, path: string): boolean {
  const [climb = "."] = /^(?:\.\.?\/)*\.\.(?=\/)/.exec(pattern) ?? [];
  const root = fromSettings(configPath, climb);
  return (
    leadsOut(root, path) ||
    leadsToHidden(root, path) ||
    (climb !== "." && leadsElsewhereThan(/\.ya?ml$/, path))
  );
}

function matching(configPath: string, pattern: string): readonly string[] {
  const plain = fromSettings(configPath, pattern);
  if (existsSync(plain)) return [plain];
  const isAbsolute = posix.isAbsolute(pattern);
  const found = expandGlob(isAbsolute ? "/" : resolve(fromSettings(configPath, ".")), pattern) ?? [];
  return found.map((path) => (isAbsolute ? `/${path}` : fromSettings(configPath, path)));
}
