import type { SenderModel } from "../../model/model.js";
import { fitsDelivery } from "./fits-delivery.js";

/** Whether it runs where the event happens, in a page or an app: Meta merges a server's copy with such an event. */
export function isClient(sender: SenderModel): boolean {
  return fitsDelivery(sender.source) && (sender.side === "browser" || mayLoseId(sender));
}

/** Whether the event's id may get lost on its way to Meta. */
export function mayLoseId({ source }: SenderModel): boolean {
  return source.delivery.carries.ownEventId === "unsure";
}

/** Whether it happens outside pages and apps, so that Meta never merges its copy. */
export function isElsewhere({ branches }: SenderModel): boolean {
  return branches.length > 0 && branches.every(({ actionSource }) => !actionSource.browserMirror);
}
