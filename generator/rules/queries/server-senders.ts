import type { EventModel, SenderModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
import { fitsDelivery } from "./fits-delivery.js";

/** The senders whose payloads are built by code of ours; one with an unsuitable delivery is reported as such. */
export const serverSenders = onceFor((event: EventModel): readonly SenderModel[] =>
  event.senders.filter(({ side, source }) => side === "server" && fitsDelivery(source)),
);

/** The senders that take identifiers and server event parameters from us: our builders, and tools that we map fields for. */
export const identifierReceivers = onceFor((event: EventModel): readonly SenderModel[] =>
  event.senders.filter(
    ({ side, source }) =>
      side === "server" || (side === "none" && source.delivery.carries.ownEventId === "always"),
  ),
);
