import type { Fbq } from "./page.js";
import type { PixelState } from "./pixel-state.js";

/** Calls `fbq`, and says whether it took the call; what it throws is not passed on. */
export function callFbq(state: PixelState, fbq: Fbq, ...call: readonly unknown[]): boolean {
  state.calling = true;
  try {
    fbq(...call);
    return true;
  } catch {
    return false;
  } finally {
    state.calling = false;
  }
}
