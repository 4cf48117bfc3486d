import { LIMITED, type LimitedPlace, LOOKED_UP, limitedPlace } from "../shared/limited-data-use.js";
import { callFbq } from "./call-fbq.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/**
 * Limited data use: `true` lets Meta look up the location, as 0 and 0 do; country 1 with a state's code names it;
 * `false` says that there is none (Data processing options for US users, 2023-05-01).
 */
export type LimitedDataUse = boolean | LimitedPlace;

/** Limits data use for what goes out from now on; `undefined` and `null` change nothing. */
export function limitDataUse(source: PixelSource, use: LimitedDataUse | null | undefined): void {
  const state = stateOf(source);
  if (state === undefined || use === undefined || use === null) return;
  const options = optionsOf(use);
  const before = state.dataUse;
  if (String(before?.options) === String(options)) return;
  const isLate = before?.isLate === true || (use !== false && state.initialised.size > 0);
  const tell = () => void callFbq(state, "dataProcessingOptions", ...options);
  state.dataUse = { options, isLate, tell };
  if (state.fbq !== undefined) tell();
}

/**
 * The arguments of `dataProcessingOptions`. A wish that cannot be carried out as written leaves the place to Meta, since
 * it would ignore the call, and a restriction must not get lost.
 */
function optionsOf(use: unknown): readonly unknown[] {
  if (use === false) return [[]];
  const wish = use as { readonly country?: unknown; readonly state?: unknown };
  const { country, state } = limitedPlace(wish.country, wish.state) ?? LOOKED_UP;
  return [[LIMITED], country, state];
}
