import type { Clock } from "../../generator/runtime/server/sender/clock.js";

/** A clock that runs so many times as fast as the machine's, so that waits of minutes take a moment. */
export function fastClock(times: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (performance.now() - origin) * times,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds / times);
      return () => clearTimeout(timer);
    },
  };
}

const origin = performance.now();
