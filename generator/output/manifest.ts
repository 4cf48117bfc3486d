import { byCodePoint } from "../text/order.js";

/** The file that says which files of a folder are generated. */
export const MANIFEST_PATH = "manifest.json";

/** What the manifest says besides the files: nothing that a clock or a machine would change. */
export interface ManifestHead {
  /** The generator's version. */
  readonly generator: string;
  readonly contract: { readonly name: string; readonly version: string; readonly sha256: string };
}

/** The SHA-256 of a text as UTF-8, in hex. Node takes long to load its cryptography: only who needs it waits. */
export function sha256(text: string): string {
  return process.getBuiltinModule("node:crypto").hash("sha256", text, "hex");
}

/** The hash of a contract: of the names of its files, from its own folder, and of their texts. */
export function contractHash(files: readonly { readonly path: string; readonly text: string }[]): string {
  const lines = files
    .toSorted((a, b) => byCodePoint(a.path, b.path))
    .map(({ path, text }) => `${sha256(text)}  ${path}\n`);
  return sha256(lines.join(""));
}

/** The manifest's text: one file a line, so that two branches seldom touch the same line. */
export function manifestText(head: ManifestHead, files: ReadonlyMap<string, string>): string {
  const sorted = [...files].toSorted(([a], [b]) => byCodePoint(a, b));
  const top = { generator: `event-contract ${head.generator}`, contract: head.contract };
  const lines = sorted.map(([path, hash]) => `\n    ${JSON.stringify(path)}: "${hash}"`);
  return `${JSON.stringify(top, null, 2).slice(0, -"\n}".length)},\n  "files": {${lines.join(",")}${lines.length === 0 ? "" : "\n  "}}\n}\n`;
}

const MARK = /^ {2}"generator": "event-contract [^"]*",\r?$/m;
const FILES = /^ {2}"files": \{/m;
const FILE = /^ {4}"([^"\\]+)": "([0-9a-f]{64})",?\r?$/gm;

/**
 * The files that a manifest lists, with their hashes; `undefined` when it is no manifest of ours. It is read line by
 * line, so that one with a merge conflict in it lists the files of both sides and generating again settles it.
 */
export function readManifest(text: string): ReadonlyMap<string, string> | undefined {
  if (!MARK.test(text)) return undefined;
  const files = new Map<string, string>();
  const list = text.slice(text.search(FILES));
  for (const [, path = "", hash = ""] of list.matchAll(FILE)) {
    if (staysInside(path)) files.set(path, hash);
  }
  return files;
}

/** A manifest is a file like any other: what it lists is deleted one day, so it must not lead elsewhere. */
function staysInside(path: string): boolean {
  return !/[\\:]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
