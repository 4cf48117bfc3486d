import type { ConsentModel, EventModel } from "../model/model.js";

/** The consent basis that an event needs; `undefined` if the contract says that it needs none. */
export function consentBasis({ consent }: Pick<EventModel, "consent">): ConsentModel | undefined {
  return consent === "none" ? undefined : consent;
}
