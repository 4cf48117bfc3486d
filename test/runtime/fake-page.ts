import { vi } from "vitest";

/** A script element as the fake document makes it. */
export interface FakeScript {
  async?: boolean;
  src?: string;
  nonce?: string;
  onload?: () => void;
  parentNode: object | null;
}

/** What `fbq` looks like on the fake page. */
export interface FakeFbq {
  (...call: readonly unknown[]): void;
  callMethod?: (...call: readonly unknown[]) => void;
  queue?: unknown[];
  push?: unknown;
  loaded?: boolean;
  version?: string;
  disablePushState?: boolean;
  getState?: () => unknown;
}

/**
 * A page without a browser: just enough of `window` and `document`, a clock that stands still, and a record of what
 * reached Meta's library.
 */
export interface FakePage {
  readonly window: { fbq?: FakeFbq; _fbq?: FakeFbq };
  /** The scripts of the page, in order. */
  readonly scripts: FakeScript[];
  readonly calls: readonly (readonly unknown[])[];
  /** What was written to the console, in order. */
  readonly warnings: readonly string[];
  /** The calls that report an event. */
  events(): readonly (readonly unknown[])[];
  /** Lets the library arrive: it replays what the stub queued, and takes each later call at once. */
  load(): void;
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): void;
  /** Changes the address without leaving the page. */
  visit(address: string): void;
}

const OWN_CONSOLE = globalThis.console;

/** Opens a page that has one script of its own, and none where `scripts` says so. */
export function openPage({ scripts: ownScripts = true } = {}): FakePage {
  const window: FakePage["window"] = {};
  const scripts: FakeScript[] = [];
  const calls: (readonly unknown[])[] = [];
  const warnings: string[] = [];
  const parent = {
    insertBefore(script: FakeScript, before: FakeScript) {
      scripts.splice(scripts.indexOf(before), 0, script);
    },
    appendChild(script: FakeScript) {
      scripts.push(script);
    },
  };
  if (ownScripts) scripts.push({ src: "own.js", parentNode: parent });
  const document = {
    head: parent,
    createElement: (name: string): FakeScript => {
      if (name !== "script") throw new Error(`not a script: ${name}`);
      return { parentNode: null };
    },
    getElementsByTagName: () => scripts,
  };
  const location = { href: "https://shop.example/" };
  const write = (text: string) => void warnings.push(text);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  Object.assign(globalThis, { window, document, location });
  globalThis.console = { ...OWN_CONSOLE, info: write, warn: write };
  return {
    window,
    scripts,
    calls,
    warnings,
    events: () => calls.filter(([method]) => String(method).startsWith("track")),
    load() {
      const { fbq } = window;
      if (fbq === undefined) throw new Error("no fbq on the page");
      fbq.callMethod = (...call) => void calls.push(call);
      for (const call of fbq.queue?.splice(0) ?? []) calls.push(Array.from(call as ArrayLike<unknown>));
      for (const { onload } of scripts) onload?.();
    },
    wait: (milliseconds) => void vi.advanceTimersByTime(milliseconds),
    visit(address) {
      location.href = address;
    },
  };
}

/** Leaves the page, and with it all that was remembered there. */
export function closePage(): void {
  vi.useRealTimers();
  globalThis.console = OWN_CONSOLE;
  for (const key of Reflect.ownKeys(globalThis)) {
    const isState = typeof key === "symbol" && key.description?.startsWith("event-contract:");
    if (isState || PARTS.has(key)) Reflect.deleteProperty(globalThis, key);
  }
}

const PARTS: ReadonlySet<unknown> = new Set(["window", "document", "location"]);

/** Gives the page base code of its own, whose library is there already unless it is said to come late. */
export function addBaseCode(page: FakePage, library: "here" | "late" = "here"): void {
  const fbq: FakeFbq = (...call) => {
    if (fbq.callMethod) fbq.callMethod(...call);
    else fbq.queue?.push(call);
  };
  fbq.queue = [];
  page.window.fbq = fbq;
  if (library === "here") page.load();
}

/** The calls by which a pixel is made ready, in order. */
export function initialised(id: string, data?: object): readonly (readonly unknown[])[] {
  return [
    ["set", "autoConfig", false, id],
    data === undefined ? ["init", id] : ["init", id, data],
    ["set", "trackSingleOnly", true, id],
  ];
}
