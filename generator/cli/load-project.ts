import { existsSync, statSync } from "node:fs";
import { posix, resolve } from "node:path";
import { type Config, DEFAULT_CONFIG } from "../config/config.js";
import { unmatchedContract } from "../config/config-diagnostics.js";
import { readConfig } from "../config/read-config.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { rules } from "../rules/index.js";
import type { SourceFile, Spanned } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { CONFIG_FILE } from "./config-file.js";
import { contractsIn } from "./contracts-in.js";
import { displayPath } from "./display-path.js";
import { expandGlob } from "./expand-glob.js";
import type { Project } from "./project.js";
import { readText } from "./read-text.js";
import { systemWords } from "./system-words.js";

/** What a call names: contracts, or folders that hold some. */
export interface ProjectCall {
  readonly contracts: readonly string[];
  readonly config: string | undefined;
}

/**
 * Finds settings and contracts: those named, else those of the settings, else those of the working directory. A
 * folder that is named alone and has settings is a project of its own.
 */
export function loadProject(named: ProjectCall): Project {
  const call = asProject(named);
  const configPath = call.config ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined);
  const settings =
    configPath === undefined
      ? { path: "", config: DEFAULT_CONFIG, diagnostics: [] }
      : readSettings(configPath.replaceAll("\\", "/"));
  const { path, config, diagnostics } = settings;
  const found = findContracts(call, path, config);
  return {
    config,
    contracts: firstOfEach(found.contracts),
    out: posix.normalize(fromSettings(path, config.out)),
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

function asProject(call: ProjectCall): ProjectCall {
  const [folder, ...others] = call.contracts;
  if (folder === undefined || others.length > 0 || call.config !== undefined) return call;
  const config = settingsIn(folder);
  return config === undefined ? call : { contracts: [], config };
}

/** The settings in a folder, or nothing if it has none or is not a folder. */
function settingsIn(path: string): string | undefined {
  const config = posix.join(path.replaceAll("\\", "/"), CONFIG_FILE);
  return existsSync(config) ? config : undefined;
}

interface Settings {
  readonly path: string;
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
}

function readSettings(path: string): Settings {
  const file = readOrRefuse(path, "the settings");
  if (file.diagnostics.length > 0) return { path, config: DEFAULT_CONFIG, diagnostics: file.diagnostics };
  return { path, ...readConfig(file.file, rules) };
}

/** Reads a file that the call named; if it is missing, the call is wrong. */
export function readOrRefuse(
  path: string,
  what: string,
): { readonly file: SourceFile; readonly diagnostics: readonly Diagnostic[] } {
  const read = readText(path, path.replaceAll("\\", "/"));
  if (read.kind === "failure")
    throw new CallFault(`${what} ${quote(path)} cannot be read: ${systemWords(read.code)}`);
  return read;
}

interface Found {
  readonly contracts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function findContracts(call: ProjectCall, configPath: string, config: Config): Found {
  if (call.contracts.length > 0) {
    return { contracts: call.contracts.flatMap((path) => contractsAt(path, call)), diagnostics: [] };
  }
  if (config.contracts !== undefined) return listedContracts(configPath, config.contracts);
  const contracts = contractsIn(fromSettings(configPath, ".")).map((name) => fromSettings(configPath, name));
  if (contracts.length === 0) {
    throw new CallFault(
      "there is no contract here: name one, as in `event-contract check shop.contract.yaml`, or list yours in " +
        `${CONFIG_FILE}; \`event-contract init\` writes both to start from`,
    );
  }
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
  return contracts.map((name) => posix.join(path.replaceAll("\\", "/"), name));
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
    contracts.push(...paths);
    if (paths.length > 0) continue;
    const at = { span, text: "no file found" };
    diagnostics.push(unmatchedContract.create({ pattern }, { at }));
  }
  return { contracts, diagnostics };
}

function matching(configPath: string, pattern: string): readonly string[] {
  const plain = fromSettings(configPath, pattern);
  if (existsSync(plain)) return [plain];
  const isAbsolute = posix.isAbsolute(pattern);
  const found = expandGlob(isAbsolute ? "/" : resolve(fromSettings(configPath, ".")), pattern) ?? [];
  return found.map((path) => (isAbsolute ? `/${path}` : fromSettings(configPath, path)));
}

function fromSettings(configPath: string, path: string): string {
  return posix.isAbsolute(path) || resolve(path) === path
    ? path
    : posix.normalize(displayPath(configPath, path));
}

/** A file that two entries name is one contract. */
function firstOfEach(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.toReversed().map((path) => [resolve(path), path])).values()].toReversed();
}
