import { byCodePoint } from "../text/order.js";

/** The file that says which files of a folder are generated. */
export const MANIFEST_PATH = "manifest.json";

/** What a manifest lists. */
export interface Manifest {
  /** The contract that the folder is of; the runtime's own has none. */
  readonly contract?: string;
  /** The contract's file, from the output folder; missing where the two do not belong to one project. */
  readonly source?: string | undefined;
  /** The files of the runtime that the contract's import, by their path within the runtime's folder. */
  readonly runtime: Iterable<string>;
  /** The generated files of the folder itself. */
  readonly files: Iterable<string>;
}

/** A manifest as it was found. */
export interface ListedFiles {
  /** The contract's file, from the output folder; several where two branches moved it. */
  readonly sources: ReadonlySet<string>;
  /** The contracts that it says it is of: one, but for a merge conflict. */
  readonly contracts: ReadonlySet<string>;
  readonly runtime: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * The text of a manifest: names alone, so that it changes only with them. An empty line separates two names, or two
 * branches that change neighbours would conflict.
 */
export function manifestText({ contract, source, runtime, files }: Manifest): string {
  const parts = [
    `"generator": "event-contract"`,
    ...(contract === undefined
      ? []
      : [
          `"contract": ${JSON.stringify(contract)}`,
          ...(source === undefined ? [] : [`"source": ${JSON.stringify(source)}`]),
          `"runtime": ${listText(runtime)}`,
        ]),
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
const CONTRACT = /^ {2}"contract": "([^"\\]+)",$/;
const SOURCE = /^ {2}"source": ("(?:[^"\\]|\\["\\])+"),$/;
const LIST = /^ {2}"(runtime|files)": \[/;
const PATH = /^ {4}"([^"\\]+)",?$/;

/**
 * What a manifest lists; `undefined` if it is not ours. It is read line by line, so that one with a merge
 * conflict in it lists the files of both sides and generating again settles it.
 */
export function readManifest(text: string): ListedFiles | undefined {
  if (!MARK.test(text)) return undefined;
  const listed = {
    contracts: new Set<string>(),
    sources: new Set<string>(),
    runtime: new Set<string>(),
    files: new Set<string>(),
  };
  let list = listed.files;
  for (const line of text.split(/\r?\n/)) {
    const contract = CONTRACT.exec(line)?.[1];
    if (contract !== undefined) listed.contracts.add(contract);
    const source = SOURCE.exec(line)?.[1];
    if (source !== undefined) listed.sources.add(String(JSON.parse(source)));
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
