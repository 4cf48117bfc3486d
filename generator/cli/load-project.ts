import { existsSync } from "node:fs";
import { isAbsolute, posix, resolve } from "node:path";
import { type Config, DEFAULT_CONFIG } from "../config/config.js";
import { readConfig } from "../config/read-config.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { rules } from "../rules/index.js";
import type { SourceFile } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import { CallFault } from "./call-fault.js";
import { CONFIG_FILE } from "./config-file.js";
import { findContracts, type ProjectCall } from "./find-contracts.js";
import type { Project } from "./project.js";
import { readText } from "./read-text.js";
import { fromSettings, settingsIn } from "./settings-path.js";
import { systemWords } from "./system-words.js";

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
    outIsSettled: configPath !== undefined && !isAbsolute(config.out),
    root: fromSettings(path, "."),
    hasSettings: configPath !== undefined,
    scope: configPath !== undefined && call.contracts.length === 0 ? "settings" : "call",
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

function asProject(call: ProjectCall): ProjectCall {
  const [folder, ...others] = call.contracts;
  if (folder === undefined || others.length > 0 || call.config !== undefined) return call;
  const config = settingsIn(folder);
  return config === undefined ? call : { contracts: [], config };
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

/** A file that two entries name is one contract. */
function firstOfEach(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.toReversed().map((path) => [resolve(path), path])).values()].toReversed();
}
