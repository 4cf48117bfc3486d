import { name, type Prose, prose, text } from "../../emit/prose.js";
import type { EventIdModel, EventModel, SenderModel, SourceModel } from "../../model/model.js";
import type { EventIdView } from "./view.js";

/** A system by the name that people know and the one that the contract uses: "Order service (`orders`)". */
export function systemWords(source: SourceModel): Prose {
  return prose`${text(source.system)} (${name(source.name)})`;
}

/** What Meta calls an event that it is told of. */
export function metaName(event: EventModel): string {
  return event.meta.kind === "none" ? "" : event.meta.name;
}

/** How an event's id comes about, as data. */
export function eventIdView(eventId: EventIdModel | undefined): EventIdView | undefined {
  if (eventId === undefined) return undefined;
  return eventId.kind === "template"
    ? { kind: eventId.kind, template: eventId.text, by: undefined }
    : { kind: eventId.kind, template: undefined, by: eventId.by.name };
}

/** The same in a few words. */
export function eventIdWords({ kind, template = "", by = "" }: EventIdView): Prose {
  switch (kind) {
    case "template":
      return name(template);
    case "generated":
      return prose`made by ${name(by)}`;
    case "assigned":
      return prose`${name(by)}’s own`;
    default:
      return kind satisfies never;
  }
}

/** The way by which a sender's event reaches Meta. */
export function wayToMeta({ source }: SenderModel): Prose {
  return text(source.delivery.way);
}
