import { attempt } from "../shared/attempt.js";
import type { PixelState } from "./pixel-state.js";

/** Calls `fbq`, and says whether it took the call; what it throws is not passed on. */
export function callFbq(state: PixelState, ...call: readonly unknown[]): boolean {
  state.calling = true;
  const taken = attempt(() => {
    state.fbq?.(...call);
    return true;
  });
  state.calling = false;
  return taken === true;
}
