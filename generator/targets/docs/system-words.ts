import { name, type Prose, prose, text } from "../../emit/prose.js";
import type { EventIdModel, SenderModel, SourceModel } from "../../model/model.js";

/** A system by the name that people know and the one that the contract uses: "Order service (`orders`)". */
export function systemWords(source: SourceModel): Prose {
  return prose`${text(source.system)} (${name(source.name)})`;
}

/** How an event's id is made, in a few words. */
export function eventIdWords(eventId: EventIdModel): Prose {
  switch (eventId.kind) {
    case "template":
      return name(eventId.text);
    case "generated":
      return prose`made by ${name(eventId.by.name)}`;
    case "assigned":
      return prose`${name(eventId.by.name)}’s own`;
    default:
      return eventId satisfies never;
  }
}

/** How a sender's event reaches Meta. */
export function wayToMeta({ source }: SenderModel): Prose {
  return text(source.delivery.way);
}
