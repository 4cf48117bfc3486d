/** A script element as the fake document makes it. */
export interface FakeScript {
  async?: boolean;
  src?: string;
  nonce?: string;
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
}

/**
 * A page without a browser: just enough of `window` and `document`, and a record of what reached Meta's
 * library.
 */
export interface FakePage {
  readonly window: { fbq?: FakeFbq; _fbq?: FakeFbq };
  /** The scripts of the page, in order. */
  readonly scripts: FakeScript[];
  readonly calls: readonly (readonly unknown[])[];
  /** Lets the library arrive: it replays what the stub queued, and takes each later call at once. */
  load(): void;
}

/** Opens a page that has one script of its own, and none where `scripts` says so. */
export function openPage({ scripts: ownScripts = true } = {}): FakePage {
  const window: FakePage["window"] = {};
  const scripts: FakeScript[] = [];
  const calls: (readonly unknown[])[] = [];
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
  Object.assign(globalThis, { window, document });
  return {
    window,
    scripts,
    calls,
    load() {
      const { fbq } = window;
      if (fbq === undefined) throw new Error("no fbq on the page");
      fbq.callMethod = (...call) => void calls.push(call);
      for (const call of fbq.queue?.splice(0) ?? []) calls.push(call as readonly unknown[]);
    },
  };
}

/** Leaves the page, and with it all that was remembered there. */
export function closePage(): void {
  for (const key of Reflect.ownKeys(globalThis)) {
    const isState = typeof key === "symbol" && key.description?.startsWith("event-contract:");
    if (isState || key === "window" || key === "document") Reflect.deleteProperty(globalThis, key);
  }
}

/** Gives the page base code of its own, whose library is there already. */
export function addBaseCode(page: FakePage): void {
  const fbq: FakeFbq = (...call) => fbq.callMethod?.(...call);
  fbq.queue = [];
  page.window.fbq = fbq;
  page.load();
}
