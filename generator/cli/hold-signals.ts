const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A disk that hangs would hold the process for ever. */
const PATIENCE = 5000;

/**
 * Does something that is not to be broken off; a signal that comes meanwhile takes effect right after. A second one,
 * or five seconds without an end, and it takes effect at once.
 */
export async function holdSignals(action: () => Promise<void>): Promise<void> {
  let caught: NodeJS.Signals | undefined;
  let patience: NodeJS.Timeout | undefined;
  const yieldTo = (signal: NodeJS.Signals) => {
    release();
    process.kill(process.pid, signal);
  };
  const hold = (signal: NodeJS.Signals) => {
    if (caught !== undefined) return yieldTo(signal);
    caught = signal;
    patience = setTimeout(yieldTo, PATIENCE, signal);
  };
  const release = () => {
    clearTimeout(patience);
    for (const signal of SIGNALS) process.off(signal, hold);
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    await action();
    // Signals are handed over between two turns of the loop.
    await new Promise((resume) => setImmediate(resume));
  } finally {
    if (caught === undefined) release();
    else yieldTo(caught);
  }
}
