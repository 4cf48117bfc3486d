import { isLimitedDataUseState, type LimitedDataUseState } from "../shared/limited-data-use-state.js";

/**
 * Limited data use: `true` lets Meta look up the location, as 0 and 0 do; country 1 with a state's code names it;
 * `false` says that there is none (Data processing options for US users, 2023-05-01).
 */
export type LimitedDataUse =
  | boolean
  | { readonly country: 0; readonly state: 0 }
  | { readonly country: 1; readonly state: LimitedDataUseState };

/**
 * The arguments of `dataProcessingOptions`; `undefined` where nothing is said. A wish that cannot be carried out
 * as written leaves the place to Meta, since it would ignore the call, and a restriction must not get lost.
 */
export function limitedDataUseCall(use: unknown): readonly unknown[] | undefined {
  if (use === undefined || use === null) return undefined;
  if (use === false) return [[]];
  const { country, state } = use as { readonly country?: unknown; readonly state?: unknown };
  return country === 1 && isLimitedDataUseState(state) ? [["LDU"], 1, state] : [["LDU"], 0, 0];
}
