import type { EventAst } from "../contract/ast.js";
import type { EventModel, Model } from "../model/model.js";
import { onceFor } from "../value/once-for.js";

/** A key of an event, or `sources`: what its sources say of themselves. */
export type OpenKey =
  | "actionSource"
  | "canonicalSource"
  | "consent"
  | "enrichers"
  | "eventId"
  | "examples"
  | "keys"
  | "metaEvent"
  | "mirrors"
  | "parameters"
  | "pixels"
  | "separateFrom"
  | "serverEvent"
  | "sources"
  | "userData";

/**
 * The keys of events of which not all could be read, here or where they refer to; an event that was read whole is not
 * among them. What is missing under them was reported where it was refused: no rule may conclude from its absence.
 */
export const openEvents = onceFor((model: Model): ReadonlyMap<EventModel, ReadonlySet<string>> => {
  const open = new Map<EventModel, ReadonlySet<string>>();
  for (const event of model.events) {
    const keys = openKeysOf(model, event);
    if (keys.size > 0) open.set(event, keys);
  }
  return open;
});

/** Whether one of these keys of an event could not be read whole. */
export function isOpen(model: Model, event: EventModel, ...keys: readonly OpenKey[]): boolean {
  const open = openEvents(model).get(event);
  return open !== undefined && keys.some((key) => open.has(key));
}

function profilesOf({ userData, mirrors }: EventAst): readonly string[] {
  const names: string[] = [];
  if (userData?.kind === "profile") names.push(userData.name.value);
  for (const mirror of mirrors)
    if (mirror.userData?.kind === "profile") names.push(mirror.userData.name.value);
  return names;
}

function openKeysOf({ origin }: Model, event: EventModel): ReadonlySet<string> {
  const open = new Set(event.origin.partial);
  if (event.origin.metaEvent === undefined) open.add("metaEvent");
  if (event.parameters.some(({ shared }) => shared?.partial === true)) open.add("parameters");
  if (origin.refusedSections.has("parameters")) open.add("parameters");
  const profiles = profilesOf(event.origin);
  const isOpenProfile = (name: string) =>
    origin.refused.get("userData")?.has(name) === true ||
    origin.profiles.some((profile) => profile.name.value === name && profile.userData.partial);
  if (profiles.some(isOpenProfile)) open.add("userData");
  if (origin.refusedSections.has("userData") && profiles.length > 0) open.add("userData");
  if (event.mirrors.length < event.origin.mirrors.length) open.add("mirrors");
  if (event.enrichers.length < event.origin.enrichers.length) open.add("enrichers");
  const sources = [event.canonical, ...event.mirrors, ...event.enrichers].map(({ source }) => source.origin);
  for (const { partial } of sources) {
    if (partial.has("pixels")) open.add("pixels");
    if (partial.has("kind") || partial.has("delivery") || partial.has("actionSource")) open.add("sources");
  }
  return open;
}
