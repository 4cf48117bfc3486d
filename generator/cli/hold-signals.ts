const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something that is not to be broken off; a signal that comes meanwhile takes effect right after. */
export async function holdSignals(action: () => void): Promise<void> {
  let caught: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    caught ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    action();
    // Signals are handed over between two turns of the loop.
    await new Promise((resume) => setImmediate(resume));
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
    if (caught !== undefined) process.kill(process.pid, caught);
  }
}
