/**
 * Meta's function on the page: at first a stub that queues, later the library itself (Get started,
 * 2026-06-30).
 */
export interface Fbq {
  (...call: readonly unknown[]): void;
  callMethod?: (...call: readonly unknown[]) => void;
  push?: Fbq;
  loaded?: boolean;
  version?: string;
  queue?: unknown[];
}

/** A script element, as far as it is used here. */
export interface PageScript {
  async: boolean;
  src: string;
  nonce?: string;
  onload?: (() => void) | null;
  readonly parentNode: { insertBefore(script: PageScript, before: PageScript): unknown } | null;
}

/** A page in a browser, as far as it is used here; so the code compiles on servers that know no DOM. */
export interface Page {
  readonly window: { fbq?: Fbq; _fbq?: Fbq };
  readonly document: {
    readonly head: { appendChild(script: PageScript): unknown };
    createElement(name: "script"): PageScript;
    getElementsByTagName(name: "script"): { readonly [index: number]: PageScript };
  };
}

/** What else a page has, each of which may be missing where the code is tried. */
export interface PageGlobals {
  readonly location?: { readonly href: string };
  readonly console?: { info(text: string): void; warn(text: string): void };
  readonly localStorage?: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
  readonly setTimeout?: (action: () => void, milliseconds: number) => unknown;
}

/** The page, or `undefined` if the code runs on a server or in a worker. */
export function thisPage(): Page | undefined {
  const { window, document } = globalThis as unknown as Partial<Page>;
  return window === undefined || document === undefined ? undefined : { window, document };
}

/** What else the page has. */
export function pageGlobals(): PageGlobals {
  return globalThis as unknown as PageGlobals;
}

/** Says whether `fbq` still only queues, because the library has not come yet or was blocked. */
export function isStub(fbq: Fbq): boolean {
  return fbq.callMethod === undefined && Array.isArray(fbq.queue);
}
