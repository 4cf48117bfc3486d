import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deferSignals } from "../../generator/cli/defer-signals.js";

const kill = vi.spyOn(process, "kill");

beforeEach(() => {
  kill.mockReset().mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
});

/** An action that ends when it is told to, while signals come. */
function held(): { readonly end: () => void; readonly done: Promise<void> } {
  let end = () => {};
  const ending = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, done: deferSignals(() => ending) };
}

function listeners(): number {
  return process.listenerCount("SIGINT") + process.listenerCount("SIGTERM") + process.listenerCount("SIGHUP");
}

test("a signal takes effect when the action has ended", async () => {
  const before = listeners();
  const { end, done } = held();
  process.emit("SIGTERM", "SIGTERM");
  expect(kill.mock.calls).toEqual([]);
  end();
  await done;
  expect(kill.mock.calls).toEqual([[process.pid, "SIGTERM"]]);
  expect(listeners()).toBe(before);
});

test("a second signal takes effect at once", async () => {
  const before = listeners();
  const { end, done } = held();
  process.emit("SIGINT", "SIGINT");
  process.emit("SIGINT", "SIGINT");
  expect(kill.mock.calls).toEqual([[process.pid, "SIGINT"]]);
  expect(listeners()).toBe(before);
  end();
  await done;
});

test("after five seconds the first one does", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { end, done } = held();
  process.emit("SIGHUP", "SIGHUP");
  vi.advanceTimersByTime(4999);
  expect(kill.mock.calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(kill.mock.calls).toEqual([[process.pid, "SIGHUP"]]);
  end();
  await done;
});

test("without a signal nothing happens, and an error comes through", async () => {
  const before = listeners();
  await expect(deferSignals(() => Promise.reject(new Error("disk")))).rejects.toThrow("disk");
  expect([kill.mock.calls, listeners()]).toEqual([[], before]);
});
