import type { ConsentModel, EventModel } from "../model/model.js";

/** The basis of consent that an event needs; `undefined` where the contract says that it needs none. */
export function consentBasis({ consent }: Pick<EventModel, "consent">): ConsentModel | undefined {
  return consent === "none" ? undefined : consent;
}
