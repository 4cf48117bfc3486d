import type { EventModel, Model } from "../../model/model.js";

/** The events that Meta sees under one name, drafts aside, in the order written. */
export function eventsByMetaName(model: Model): ReadonlyMap<string, readonly EventModel[]> {
  const groups = new Map<string, EventModel[]>();
  for (const event of model.events) {
    if (event.meta.kind === "none" || event.meta.kind === "unknown" || event.status === "draft") continue;
    const group = groups.get(event.meta.name);
    if (group === undefined) groups.set(event.meta.name, [event]);
    else group.push(event);
  }
  return groups;
}
