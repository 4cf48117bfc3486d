const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A disk that hangs would hold the process for ever. */
const PATIENCE = 5000;

/**
 * Does something that must not be interrupted; a signal that arrives meanwhile takes effect right after it. After a
 * second signal, or five seconds, it takes effect at once.
 */
export async function deferSignals(action: () => Promise<void>): Promise<void> {
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
    // Signals are delivered between two turns of the event loop.
    await new Promise((resume) => setImmediate(resume));
  } finally {
    if (caught === undefined) release();
    else yieldTo(caught);
  }
}
