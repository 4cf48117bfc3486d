import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { CONFIG_FILE } from "./config-file.js";
import { displayPath } from "./display-path.js";

/** The settings in a folder, or nothing if it has none or is not a folder. */
export function settingsIn(path: string): string | undefined {
  const config = posix.join(path.replaceAll("\\", "/"), CONFIG_FILE);
  return existsSync(config) ? config : undefined;
}

/** A path as the settings write it, as it is shown. */
export function fromSettings(configPath: string, path: string): string {
  return posix.isAbsolute(path) || resolve(path) === path
    ? path
    : posix.normalize(displayPath(configPath, path));
}
