import { attempt } from "../shared/attempt.js";
import type { Fbq } from "./page.js";
import type { PixelState } from "./pixel-state.js";

const LIBRARY = "https://connect.facebook.net/en_US/fbevents.js";

/**
 * Does what Meta's base code does: installs a stub that queues, and loads the library (Get started,
 * 2026-06-30). It notes which pixels the page itself initialises by the stub.
 *
 * A page may forbid either: a blocker takes no `fbq`, or throws, and Trusted Types forbid the script by throwing. Then
 * the page has no stub, or one that stays a stub.
 */
export function installFbq(state: PixelState, loaded: () => void): void {
  const { window, document } = state.page;
  const queue: unknown[] = [];
  const fbq: Fbq = (...call) => {
    if (!state.calling && call[0] === "init") state.pageInits.add(String(call[1]));
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  Object.assign(fbq, { push: fbq, loaded: true, version: "2.0", queue });
  attempt(() => {
    window.fbq = fbq;
    // A library that finds no stub is of no use, and would be loaded again and again.
    if (window.fbq !== fbq) return;
    window._fbq ??= fbq;
    const script = document.createElement("script");
    script.async = true;
    script.src = LIBRARY;
    script.onload = loaded;
    if (state.nonce !== undefined) script.nonce = state.nonce;
    document.head.appendChild(script);
  });
}
