import { attempt } from "../shared/attempt.js";
import type { Fbq, Page } from "./page.js";

const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";

/** What the base code is given, and who is told what. */
export interface Installation {
  readonly nonce: string | undefined;
  /** Is told of each call, those of the page included. */
  readonly called: (call: readonly unknown[]) => void;
  /** Is told when the library has come. */
  readonly loaded: () => void;
}

/**
 * Does what Meta's base code does: installs a stub that queues, and loads the library (Get started,
 * 2026-06-30).
 *
 * A page may forbid either: a blocker takes no `fbq`, or throws, and Trusted Types forbid the script by throwing. Then
 * the page has no stub, or one that stays a stub.
 */
export function installFbq(page: Page, { nonce, called, loaded }: Installation): void {
  const queue: unknown[] = [];
  const fbq: Fbq = (...call) => {
    called(call);
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  fbq.push = fbq;
  fbq.loaded = true;
  fbq.version = "2.0";
  fbq.queue = queue;
  attempt(() => {
    page.window.fbq = fbq;
    // A library that finds no stub is of no use, and would be loaded again and again.
    if (page.window.fbq !== fbq) return;
    page.window._fbq ??= fbq;
    loadLibrary(page, nonce, loaded);
  });
}

function loadLibrary({ document }: Page, nonce: string | undefined, loaded: () => void): void {
  const script = document.createElement("script");
  script.async = true;
  script.src = LIBRARY;
  script.onload = loaded;
  if (nonce !== undefined) script.nonce = nonce;
  document.head.appendChild(script);
}
