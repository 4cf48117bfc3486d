import { vi } from "vitest";
import type { PixelSource } from "../../generator/runtime/pixel/pixel-source.js";
import { followConsent } from "../../generator/runtime/pixel/signals/follow-consent.js";
import type { ConsentSignal } from "../../generator/runtime/pixel/signals/signal.js";
import { decisions } from "./recorded-consent.js";

/** A page with nothing but globals and events. */
export interface SignalPage {
  /** The globals of the page. */
  readonly window: Record<string, unknown>;
  /** Dispatches an event to those who listen. */
  fire(target: "window" | "document", name: string, detail?: unknown): void;
}

const SOURCE = { contract: "shop", source: "web" } as PixelSource;

/** Opens a page with these globals, and stops its clock. */
export function openSignalPage(globals: Readonly<Record<string, unknown>> = {}): SignalPage {
  vi.useFakeTimers();
  decisions.length = 0;
  const targets = { window: new EventTarget(), document: new EventTarget() };
  const window: Record<string, unknown> = Object.assign(targets.window, globals);
  Object.assign(globalThis, {
    window,
    document: Object.assign(targets.document, { readyState: "complete" }),
  });
  return {
    window,
    fire: (target, name, detail) => void targets[target].dispatchEvent(new CustomEvent(name, { detail })),
  };
}

/** Leaves the page. */
export function closeSignalPage(): void {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, "window");
  Reflect.deleteProperty(globalThis, "document");
}

/** Follows a signal for the basis `marketing`, and gives what was decided, which grows. */
export function follow(signal: ConsentSignal): readonly string[] {
  followConsent(SOURCE, { marketing: signal });
  return decisions;
}

/** Lets time pass on the page. */
export function pass(milliseconds: number): void {
  vi.advanceTimersByTime(milliseconds);
}

/** Runs something on a page that has hung a value on every object. */
export function withEveryObjectHaving(name: string, value: unknown, run: () => void): void {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  try {
    run();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}
