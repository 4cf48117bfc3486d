import type { Fbq } from "./page.js";
import type { PixelState } from "./pixel-state.js";

/** Calls `fbq`; what it throws is counted and not passed on. */
export function callFbq(state: PixelState, fbq: Fbq, ...call: readonly unknown[]): boolean {
  state.calling = true;
  try {
    fbq(...call);
    return true;
  } catch {
    state.failed += 1;
    return false;
  } finally {
    state.calling = false;
  }
}
