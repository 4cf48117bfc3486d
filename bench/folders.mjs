import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** The command as `npm run build` leaves it. */
export const CLI = join(root, "dist/cli.js");
/** The contract of the web store, the largest of the examples. */
export const STORE = join(root, "examples/store/acme-store.contract.yaml");

/** The examples, with their settings. */
export const EXAMPLES = join(root, "examples");

/**
 * Does something in a new folder that goes when all is done, and not before: a file system without a journal is slow to
 * make files for a while after many were deleted.
 */
export async function inNewFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "event-contract-bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new place below a folder for one cold run: an empty folder for its output, and a home that holds nothing of an earlier run. */
export function coldFolder(folder) {
  const place = mkdtempSync(join(folder, "run-"));
  const [out, home, temporary] = ["out", "home", "tmp"].map((name) => join(place, name));
  for (const path of [out, home, temporary]) mkdirSync(path);
  const { PATH } = process.env;
  return { out, options: { cwd: place, env: { PATH, HOME: home, TMPDIR: temporary } } };
}

/** Writes texts by their paths below a folder. */
export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
