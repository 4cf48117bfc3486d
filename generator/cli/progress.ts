import type { Stream } from "./terminal.js";

/** Shows progress in one line, which is overwritten and removed at the end. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly done: () => void;
}

const PATIENCE = 1000;

/** A progress line for whatever takes more than a second, on a terminal only. */
export function progressOn(log: Stream): Progress {
  if (!log.isTerminal) return { step: () => undefined, done: () => undefined };
  const start = performance.now();
  let shown = false;
  return {
    step: (text) => {
      if (performance.now() - start < PATIENCE) return;
      log.show(`${text} …`);
      shown = true;
    },
    done: () => {
      if (shown) log.show();
      shown = false;
    },
  };
}
