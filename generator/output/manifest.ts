import { byCodePoint } from "../text/order.js";

/** The file that says which files of a folder are generated. */
export const MANIFEST_PATH = "manifest.json";

/** What a manifest lists. */
export interface Manifest {
  /** The contract that the folder is of; the runtime's own has none. */
  readonly contract?: string;
  /** The files of the runtime that the contract's import, by their path within the runtime's folder. */
  readonly runtime: Iterable<string>;
  /** The generated files of the folder itself. */
  readonly files: Iterable<string>;
}

/** A manifest as it was found. */
export interface ListedFiles {
  readonly runtime: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * The text of a manifest: names alone, so that it changes only with them. An empty line separates two names, or two
 * branches that change neighbours would conflict.
 */
export function manifestText({ contract, runtime, files }: Manifest): string {
  const parts = [
    `"generator": "event-contract"`,
    ...(contract === undefined
      ? []
      : [`"contract": ${JSON.stringify(contract)}`, `"runtime": ${listText(runtime)}`]),
    `"files": ${listText(files)}`,
  ];
  return `{\n  ${parts.join(",\n  ")}\n}\n`;
}

function listText(paths: Iterable<string>): string {
  const sorted = [...new Set(paths)].toSorted(byCodePoint);
  return sorted.length === 0
    ? "[]"
    : `[\n${sorted.map((path) => `    ${JSON.stringify(path)}`).join(",\n\n")}\n  ]`;
}

const MARK = /^ {2}"generator": "event-contract",\r?$/m;
const LIST = /^ {2}"(runtime|files)": \[/;
const PATH = /^ {4}"([^"\\]+)",?$/;

/**
 * What a manifest lists; `undefined` if it is not ours. It is read line by line, so that one with a merge
 * conflict in it lists the files of both sides and generating again settles it.
 */
export function readManifest(text: string): ListedFiles | undefined {
  if (!MARK.test(text)) return undefined;
  const listed = { runtime: new Set<string>(), files: new Set<string>() };
  let list = listed.files;
  for (const line of text.split(/\r?\n/)) {
    const name = LIST.exec(line)?.[1];
    if (name === "runtime" || name === "files") list = listed[name];
    const path = PATH.exec(line)?.[1];
    if (path !== undefined && staysInside(path)) list.add(path);
  }
  return listed;
}

/** A manifest is a file like any other: what it lists may be deleted later, so it must not point elsewhere. */
function staysInside(path: string): boolean {
  return !/[\\:]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
