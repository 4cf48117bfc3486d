/** 0 all well; 1 the contract has errors, or files are stale; 2 the call itself is wrong; 3 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3;
