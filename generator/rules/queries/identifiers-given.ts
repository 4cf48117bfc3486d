import type { EventModel, SenderModel } from "../../model/model.js";

/** The identifiers that the contract says a sender gets: those it has a field for, and those an enricher hands over. */
export function identifiersGiven(event: EventModel, sender: SenderModel): ReadonlySet<string> {
  const given = new Set<string>();
  for (const { kind, name } of sender.fields) if (kind === "identifier") given.add(name);
  for (const { provides, fields } of event.enrichers) {
    for (const { kind, name } of [...provides, ...fields]) if (kind === "identifier") given.add(name);
  }
  return given;
}
