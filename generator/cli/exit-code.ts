/**
 * 0 success; 1 the contract has errors, files are stale, or an event is not as the contract says; 2 the command was called
 * incorrectly; 3 a bug of ours.
 */
export type ExitCode = 0 | 1 | 2 | 3;
