import type { EventModel, SenderModel } from "../model/model.js";

/** The senders whose payloads are built by code of ours; one whose delivery does not fit it is reported as that. */
export function serverSenders(event: EventModel): readonly SenderModel[] {
  return event.senders.filter(
    ({ side, source }) => side === "server" && source.delivery.kinds.includes(source.kind.name),
  );
}

/** The senders that take identifiers and server fields from us: builders of ours, and tools that we map fields for. */
export function takers(event: EventModel): readonly SenderModel[] {
  return event.senders.filter(
    ({ side, source }) => side === "server" || (side === "none" && source.delivery.carries.ownEventId),
  );
}
