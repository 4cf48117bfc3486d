import { makesId, type Sending } from "../emit/senders.js";
import type { ConsentModel, PixelModel } from "../model/model.js";
import { isAutomatic, isDemanded } from "./declaration.js";
import type { FollowedSignal } from "./followed-signals.js";
import type { PixelContext } from "./pixel-context.js";
import { consentBases } from "./source-entries.js";

/** What the base code registers under; two sources of one contract may be on one page. */
export function registeredName({ model, source }: PixelContext): string {
  return `${model.name}/${source.name}`;
}

/** The page view that the base code can send by itself: its id is made here, and nothing is asked of the page. */
export function pageView(context: PixelContext): Sending | undefined {
  const sending = context.sendings.find(({ event }) => isAutomatic(event));
  if (sending === undefined || !makesId(sending)) return undefined;
  return sending.sender.parameters.some(isDemanded) ? undefined : sending;
}

/** The pixels whose ids the contract does not know. */
export function variablePixels({ pixels }: PixelContext): readonly PixelModel[] {
  return pixels.filter(({ id }) => id.kind === "variable");
}

/** The consent bases that a page has to tell of, since no consent platform is followed for them. */
export function toldBases(
  context: PixelContext,
  followed: readonly FollowedSignal[],
): readonly ConsentModel[] {
  return consentBases(context).filter((basis) => !followed.some(({ name }) => name === basis.name));
}
