import type { ListedFiles } from "./manifest.js";

/** What is at a path of an output folder. A file's bytes are included if they were requested. */
export type FoundEntry =
  | { readonly kind: "file"; readonly bytes?: Uint8Array }
  | { readonly kind: "folder" | "link" | "other" };

/** An output folder as it was found. */
export interface FoundOutput {
  /** Whether the folder exists. */
  readonly exists: boolean;
  /** The relevant files and folders by their path within the output. */
  readonly entries: ReadonlyMap<string, FoundEntry>;
  /** What the manifest lists; `undefined` if there is none, or it is not ours. */
  readonly listed: ListedFiles | undefined;
  /** Temporary files that a killed run left, by their path within the output. */
  readonly leftovers: readonly string[];
}

/** A folder that does not exist yet. */
export const NOTHING_FOUND: FoundOutput = {
  exists: false,
  entries: new Map(),
  listed: undefined,
  leftovers: [],
};
