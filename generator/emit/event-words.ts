import type { EventModel, SenderModel } from "../model/model.js";
import { joinWords } from "../text/list.js";
import { sentence } from "./field-type.js";
import type { DocTag } from "./ts-file.js";

/** `Completed checkout: Meta \`Purchase\`.`: the first line of every comment about an event. */
export function headline(event: EventModel): string {
  if (event.meta.kind === "none") return sentence(event.action);
  return `${event.action}: Meta \`${event.meta.name}\`${event.meta.kind === "custom" ? " (custom event)" : ""}.`;
}

/** Meta's name for an event that it is told about. */
export function metaName({ meta }: EventModel): string {
  return meta.kind === "none" ? "" : meta.name;
}

/** Who owns the event, who else sends it, and how Meta knows that both are the same. */
export function ownership(event: EventModel): string {
  const { source } = event.canonical;
  const owner = `Canonical source: \`${source.name}\` (${source.system}).`;
  const mirrors = event.mirrors.map((mirror) => `\`${mirror.source.name}\``);
  if (mirrors.length === 0) return owner;
  const who = mirrors.length === 1 ? `${mirrors[0]} mirrors` : `${mirrors.join(" and ")} mirror`;
  return `${owner} ${who} it with the same event id${isMerged(event) ? ", and Meta keeps one" : ""}.`;
}

/** Who reports the event beside a sender, for people who paste; empty where nobody does. */
export function reportedToo(event: EventModel, sender: SenderModel): string {
  const others = event.senders.filter(({ source }) => source !== sender.source);
  if (others.length === 0) return "";
  const who = joinWords(
    others.map(({ source }) => `\`${source.name}\` (${source.system})`),
    "and",
  );
  const verb = others.length === 1 ? "reports" : "report";
  return `${who} ${verb} it as well, with the same event id${isMerged(event) ? ", and Meta counts it once" : ""}.`;
}

/** Whether Meta is known to keep one: not among servers, and not if an id may get lost. */
function isMerged({ senders }: EventModel): boolean {
  return (
    senders.some(({ side }) => side === "browser") &&
    senders.every(({ source }) => source.delivery.carries.ownEventId === "always")
  );
}

/** The `@deprecated` tag of a deprecated event. */
export function deprecationTags(event: EventModel): readonly DocTag[] {
  if (event.status !== "deprecated") return [];
  const { successor, since } = event.deprecation ?? { successor: undefined, since: undefined };
  const words = [
    since === undefined ? "" : `Since ${since.value}.`,
    successor === undefined ? "Nothing replaces it." : `Use \`${successor}\`.`,
  ];
  return [{ name: "deprecated", text: words.filter((word) => word !== "").join(" ") }];
}

/** A sentence that goes on in the middle of another: an article loses its capital, while a name keeps it. */
export function lowerFirst(text: string): string {
  return /^(?:An?|The|Each|Every|Some|This) /.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}
