// The package as npm packs it, and a folder's node_modules filled with it.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Packs what was built, into a folder; the path of the tarball. */
export function pack(folder) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: ROOT, encoding: "utf8" }));
  return join(folder, filename);
}

/**
 * What `npm install` does, without a registry: unpacks the tarball, and links the packages that the project names and
 * the repository has.
 */
export function installOffline(project, tarball) {
  const modules = join(project, "node_modules");
  const home = join(modules, "event-contract");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components", "1"]);
  link(modules, "ts-morph", join(ROOT, "node_modules/ts-morph"));
  linkCommands(modules, "event-contract");
  const { devDependencies = {} } = manifestOf(project);
  for (const [name, version] of Object.entries(devDependencies)) {
    link(modules, name, folderOf(name, version));
    linkCommands(modules, name);
  }
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Where the repository has a package in a version: under its own name, or as one of several. */
function folderOf(name, version) {
  const several = `${name}-${version.split(".", 2).join(".")}`;
  const folders = [name, several].map((folder) => join(ROOT, "node_modules", folder));
  const found = folders.find((folder) => existsSync(folder) && manifestOf(folder).version === version);
  if (found === undefined) throw new Error(`the repository has no ${name} ${version}`);
  return found;
}

function link(modules, name, target) {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(target, join(modules, name));
}

function linkCommands(modules, name) {
  const { bin = {} } = manifestOf(join(modules, name));
  const commands = typeof bin === "string" ? { [name]: bin } : bin;
  mkdirSync(join(modules, ".bin"), { recursive: true });
  for (const [command, path] of Object.entries(commands)) {
    chmodSync(join(modules, name, path), 0o755);
    symlinkSync(join("..", name, path), join(modules, ".bin", command));
  }
}
