import { attempt } from "../shared/attempt.js";

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
}

/** A page in a browser, as far as it is used here; so the code compiles on servers that know no DOM. */
export interface Page {
  readonly window: { fbq?: Fbq; _fbq?: Fbq };
  readonly document: {
    readonly head: { appendChild(script: PageScript): unknown };
    createElement(name: "script"): PageScript;
  };
  readonly location?: { readonly href: string };
  readonly console?: { info(text: string): void; warn(text: string): void };
  readonly localStorage?: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
  setTimeout?(action: () => void, milliseconds: number): unknown;
}

/** The page, or `undefined` if the code runs on a server or in a worker. */
export function thisPage(): Page | undefined {
  const page = globalThis as unknown as Page;
  return page.window && page.document ? page : undefined;
}

/**
 * What the page has as `fbq`, a function or not: an element may be called so, and blockers make asking for it throw.
 */
export function pageFbq({ window }: Page): unknown {
  try {
    return window.fbq;
  } catch {
    return false;
  }
}

/**
 * Says whether that is the library, or still only queues because the library has not come yet or was blocked. What wraps
 * a stub queues as well: Meta's base code leaves the stub under a second name.
 */
export function isLive({ window }: Page, fbq: unknown): fbq is Fbq {
  if (typeof fbq !== "function") return false;
  return (fbq as Fbq).callMethod !== undefined || !(isStub(fbq) || isStub(attempt(() => window._fbq)));
}

function isStub(fbq: unknown): boolean {
  if (typeof fbq !== "function") return false;
  const { callMethod, queue } = fbq as Fbq;
  return callMethod === undefined && Array.isArray(queue);
}
