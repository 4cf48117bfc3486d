import type { Stream } from "./terminal.js";

/** Says what is going on, in one line that is written over and gone in the end. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly done: () => void;
}

const PATIENCE = 1000;
const CLEAR_LINE = "\r\u001b[K";

/** A progress line for whatever takes more than a second, on a terminal only. */
export function progressOn(talk: Stream): Progress {
  if (!talk.isTerminal) return { step: () => undefined, done: () => undefined };
  const start = performance.now();
  let shown = false;
  return {
    step: (text) => {
      if (performance.now() - start < PATIENCE) return;
      talk.write(`${CLEAR_LINE}${text} …`);
      shown = true;
    },
    done: () => {
      if (shown) talk.write(CLEAR_LINE);
      shown = false;
    },
  };
}
