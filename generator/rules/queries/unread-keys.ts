import type { EventAst, UserDataRefAst } from "../../contract/ast.js";
import type { EventModel, Model } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";
import { isResolvedUserData } from "./resolved-user-data.js";

/** A key of an event, or `sources`: what its sources say about themselves. */
export type UnreadKey =
  | "actionSource"
  | "canonicalSource"
  | "consent"
  | "enrichers"
  | "eventId"
  | "examples"
  | "keys"
  | "metaEvent"
  | "mirrors"
  | "observers"
  | "parameters"
  | "pixels"
  | "separateFrom"
  | "serverEvent"
  | "sources"
  | "userData";

/**
 * The keys of events that could not be read completely, here or where they refer to; an event that was read
 * completely is not included. What is missing under them was reported where it was refused, so no rule may draw
 * conclusions from its absence.
 */
export const partlyReadEvents = onceFor((model: Model): ReadonlyMap<EventModel, ReadonlySet<string>> => {
  const unread = new Map<EventModel, ReadonlySet<string>>();
  for (const event of model.events) {
    const keys = unreadKeysOf(model, event);
    if (keys.size > 0) unread.set(event, keys);
  }
  return unread;
});

/** Whether one of these keys of an event could not be read completely. */
export function isUnread(model: Model, event: EventModel, ...keys: readonly UnreadKey[]): boolean {
  const unread = partlyReadEvents(model).get(event);
  return unread !== undefined && keys.some((key) => unread.has(key));
}

/** What the event and its mirrors say of identifiers. */
function userDataOf({ userData, mirrors }: EventAst): readonly UserDataRefAst[] {
  const refs = userData === undefined ? [] : [userData];
  for (const mirror of mirrors) if (mirror.userData !== undefined) refs.push(mirror.userData);
  return refs;
}

function unreadKeysOf(model: Model, event: EventModel): ReadonlySet<string> {
  const { origin } = model;
  const unread = new Set(event.origin.partial);
  if (event.origin.metaEvent === undefined) unread.add("metaEvent");
  if (event.origin.eventId !== undefined && event.eventId === undefined) unread.add("eventId");
  if (event.parameters.some(({ shared }) => shared?.partial === true)) unread.add("parameters");
  if (origin.refusedSections.has("parameters")) unread.add("parameters");
  if (!userDataOf(event.origin).every((ref) => isResolvedUserData(model, ref))) unread.add("userData");
  if (event.mirrors.length < event.origin.mirrors.length) unread.add("mirrors");
  if (event.observers.length < event.origin.observers.length) unread.add("observers");
  if (event.enrichers.length < event.origin.enrichers.length) unread.add("enrichers");
  const sources = [event.canonical, ...event.mirrors, ...event.enrichers, ...event.observers].map(
    ({ source }) => source.origin,
  );
  for (const { partial } of sources) {
    if (partial.has("pixels")) unread.add("pixels");
    if (partial.has("kind") || partial.has("delivery") || partial.has("actionSource")) unread.add("sources");
  }
  return unread;
}
