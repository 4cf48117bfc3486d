/** The time, and what happens later: a test gives its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds; what it returns keeps it from running. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of the machine. */
export const MACHINE_CLOCK: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Waits, unless it is told to stop. */
export function pause(clock: Clock, milliseconds: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      stop.removeEventListener("abort", end);
      resolve();
    };
    const cancel = clock.after(milliseconds, end);
    stop.addEventListener("abort", end);
  });
}
