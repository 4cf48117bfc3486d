import type { Catalog, CatalogActionSource, CatalogDelivery } from "../../catalog/catalog.js";
import { metaName } from "../../emit/event-words.js";
import { name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
import type { Branch } from "./by-branch.js";

/** Why Meta counts an occurrence once, however many systems report it. */
export function howMetaKeepsOne(
  { merging }: Pick<Catalog, "merging">,
  event: EventModel,
  branches: readonly Branch[],
): readonly Prose[] {
  const first = event.senders.length > 1 ? amongSeveral(merging, event) : [single(event)];
  return [...first, ...byActionSource(event, branches)];
}

function single(event: EventModel): Prose {
  const [sender] = event.senders;
  const source = name((sender ?? event.canonical).source.name);
  const only = prose`Meta hears of it only from ${source}, so there is nothing to merge.`;
  switch (event.eventId?.kind) {
    case "template":
      return prose`${only} Its id ${name(event.eventId.text)} stays the same when a failed request is repeated.`;
    case "generated":
      return prose`${only} ${name(event.eventId.by.name)} makes a new id for each occurrence${kept(sender)}.`;
    case "assigned":
      return prose`${only} The event’s id is ${source}’s own, and no other system knows it: nothing else may send this event.`;
    case undefined:
      return prose`${only} It has no id.`;
    default:
      return event.eventId satisfies never;
  }
}

function kept(sender: SenderModel | undefined): Prose {
  return sender?.side === "server" ? prose`, and repeats it with a request that failed` : prose``;
}

function amongSeveral(merging: Catalog["merging"], event: EventModel): readonly Prose[] {
  const sources = names(event.senders.map((sender) => sender.source.name));
  const same = prose`${sources} report it under the same name, ${name(metaName(event))}, and the same id: ${idAmong(event)}.`;
  const hasBrowser = event.senders.some((sender) => sender.side === "browser");
  const deliveries = new Set(event.senders.map(({ source }) => source.delivery));
  const mergedOtherwise = [...deliveries].flatMap(mergedAt);
  if (!hasBrowser && mergedOtherwise.length === 0) {
    return [same, prose`All of them are servers. ${text(merging.amongServers)}`];
  }
  // Which one, and for how long, the page says among its terms.
  return [same, prose`${within(event)} keeps one of them.`, ...mergedOtherwise];
}

/** Meta compares within one pixel only. */
function within(event: EventModel): Prose {
  const pixels = new Set(event.senders.flatMap((sender) => sender.pixels));
  return pixels.size > 1
    ? prose`In each of the pixels ${names([...pixels].map((pixel) => pixel.name))}, Meta`
    : prose`Meta`;
}

function idAmong(event: EventModel): Prose {
  const { eventId } = event;
  if (eventId?.kind === "generated") {
    const others = event.senders.filter(({ source }) => source !== eventId.by);
    return prose`${name(eventId.by.name)} makes it once for each occurrence and hands it to ${names(others.map(({ source }) => source.name))}`;
  }
  if (eventId?.kind !== "template") return prose`none that this contract knows of`;
  const fields = [...new Set(eventId.parts.flatMap((part) => (part.kind === "field" ? [part.name] : [])))];
  return prose`${name(eventId.text)}, which each builds from ${names(fields)} in its own data`;
}

/** What Meta does otherwise for some action sources. */
function byActionSource(event: EventModel, branches: readonly Branch[]): readonly Prose[] {
  const actionSources = [...new Set(branches.map(({ branch }) => branch.actionSource))];
  const browsers = event.senders.filter((sender) => sender.side === "browser");
  const hasBrowser = browsers.length > 0;
  const elsewhere = actionSources.filter(
    (actionSource) => !browsers.some(({ source }) => source.kind.actionSource === actionSource.name),
  );
  const alone =
    hasBrowser && elsewhere.length > 0 && elsewhere.length < actionSources.length
      ? [
          prose`What happens with action source ${names(
            elsewhere.map((actionSource) => actionSource.name),
            " or ",
          )} involves no browser: only the server reports it to Meta.`,
        ]
      : [];
  return [...alone, ...actionSources.flatMap(mergedAt)];
}

const mergedAt = onceFor(({ merging }: CatalogActionSource | CatalogDelivery): readonly Prose[] =>
  merging === undefined ? [] : [text(merging)],
);
