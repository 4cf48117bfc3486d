import type { ListedFiles } from "./manifest.js";

/** What stands at a path of an output folder. A file's bytes are there where they were asked for. */
export type FoundEntry =
  | { readonly kind: "file"; readonly bytes?: Uint8Array }
  | { readonly kind: "folder" | "link" | "other" };

/** An output folder as it was found. */
export interface FoundOutput {
  /** Whether the folder is there at all. */
  readonly exists: boolean;
  /** Files and folders by their path within the output, as far as they matter. */
  readonly entries: ReadonlyMap<string, FoundEntry>;
  /** What the manifest lists; `undefined` when there is none, or it is not ours. */
  readonly listed: ListedFiles | undefined;
  /** Temporary files that a killed run left, by their path within the output. */
  readonly leftovers: readonly string[];
}

/** A folder that nothing was ever written to. */
export const NOTHING_FOUND: FoundOutput = {
  exists: false,
  entries: new Map(),
  listed: undefined,
  leftovers: [],
};
