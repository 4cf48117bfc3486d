import type { SenderModel } from "../../model/model.js";
import { fitsDelivery } from "./fits-delivery.js";

/** Whether it stands where the event happens, in a page or an app: Meta merges a server's copy with such a one. */
export function isClient(sender: SenderModel): boolean {
  return fitsDelivery(sender.source) && (sender.side === "browser" || mayLoseId(sender));
}

/** Whether it sends by a way on which the event's id may get lost. */
export function mayLoseId({ source }: SenderModel): boolean {
  return source.delivery.carries.ownEventId === "unsure";
}

/** Whether it happens where no page and no app is, so that Meta merges its copy with that of none. */
export function isElsewhere({ branches }: SenderModel): boolean {
  return branches.length > 0 && branches.every(({ actionSource }) => !actionSource.browserMirror);
}
