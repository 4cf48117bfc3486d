import type { EventModel, SenderModel } from "../../model/model.js";
import { fitsDelivery } from "./fits-delivery.js";

/** An event's senders on one side, each source once, without those whose delivery is at fault. */
export function sendersOn(event: EventModel, side: "browser" | "server"): readonly SenderModel[] {
  const senders = event.senders.filter((sender) => sender.side === side && fitsDelivery(sender.source));
  if (senders.length < 2) return senders;
  const firsts = new Map(senders.toReversed().map((sender) => [sender.source, sender]));
  return senders.filter((sender) => firsts.get(sender.source) === sender);
}
