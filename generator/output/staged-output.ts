/** The writing process: temporary names contain its id, and those of a process that no longer runs are deleted. */
export interface Writer {
  readonly id: number;
  readonly isRunning: (id: number) => boolean;
}

/**
 * Output that is staged beside its target. `commit` only renames, `prune` then deletes what is no longer wanted;
 * `discard` deletes what was not committed.
 */
export interface StagedOutput {
  readonly commit: () => Promise<void>;
  readonly prune: () => Promise<void>;
  readonly discard: () => void;
}
