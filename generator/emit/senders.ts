import type { EventModel, Model, SenderModel, SourceModel } from "../model/model.js";

/** An event as one of its senders sends it. */
export interface Sending {
  readonly event: EventModel;
  readonly sender: SenderModel;
}

/** Whether the sender makes the event's id, rather than being handed it or building it from a template. */
export function makesId({ event, sender }: Sending): boolean {
  return event.eventId?.kind === "generated" && event.eventId.by === sender.source;
}

/** The events that code is generated for: drafts are only documented. */
export function codedEvents(model: Model): readonly EventModel[] {
  return model.events.filter((event) => event.status !== "draft" && event.meta.kind !== "none");
}

/** Each source that code is made for on one side, with what it sends, in the order of the contract. */
export function sendingsBySource(
  model: Model,
  side: "browser" | "server",
): readonly { readonly source: SourceModel; readonly sendings: readonly Sending[] }[] {
  const bySource = new Map(model.sources.map((source): [SourceModel, Sending[]] => [source, []]));
  for (const event of codedEvents(model)) {
    for (const sender of event.senders) {
      if (sender.side === side) bySource.get(sender.source)?.push({ event, sender });
    }
  }
  return [...bySource].flatMap(([source, sendings]) => (sendings.length === 0 ? [] : [{ source, sendings }]));
}

/** The events that some source sends through generated code. */
export function eventsWithCode(model: Model): readonly EventModel[] {
  return codedEvents(model).filter((event) => event.senders.some((sender) => sender.side !== "none"));
}
