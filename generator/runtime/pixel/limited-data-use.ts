import { LIMITED, type LimitedPlace, LOOKED_UP, limitedPlace } from "../shared/limited-data-use.js";

/**
 * Limited data use: `true` lets Meta look up the location, as 0 and 0 do; country 1 with a state's code names it;
 * `false` says that there is none (Data processing options for US users, 2023-05-01).
 */
export type LimitedDataUse = boolean | LimitedPlace;

/**
 * The arguments of `dataProcessingOptions`; `undefined` where nothing is said. A wish that cannot be carried out
 * as written leaves the place to Meta, since it would ignore the call, and a restriction must not get lost.
 */
export function limitedDataUseCall(use: unknown): readonly unknown[] | undefined {
  if (use === undefined || use === null) return undefined;
  if (use === false) return [[]];
  const wish = use as { readonly country?: unknown; readonly state?: unknown };
  const { country, state } = limitedPlace(wish.country, wish.state) ?? LOOKED_UP;
  return [[LIMITED], country, state];
}
