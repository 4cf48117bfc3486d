/** Who writes: temporary names bear its id, and those of a writer that no longer runs are swept away. */
export interface Writer {
  readonly id: number;
  readonly isRunning: (id: number) => boolean;
}

/**
 * Output that lies ready beside its place. `commit` puts it there by renaming alone, `prune` then deletes what is wanted
 * no more; `discard` takes away what was not committed.
 */
export interface StagedOutput {
  readonly commit: () => Promise<void>;
  readonly prune: () => Promise<void>;
  readonly discard: () => void;
}
