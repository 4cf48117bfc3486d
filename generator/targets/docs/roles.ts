import type { EnricherModel, EventModel, RoleModel, SenderModel } from "../../model/model.js";

/** A source's role in an event, by the name that the documents give it. */
export type EventRole =
  | { readonly role: "canonical source" | "observer"; readonly model: RoleModel }
  | { readonly role: "mirror"; readonly model: SenderModel }
  | { readonly role: "enricher"; readonly model: EnricherModel };

/** What a role is called. */
export type RoleName = EventRole["role"];

/** All roles of an event, the canonical source first; a source may have several. */
export function rolesOf({ canonical, mirrors, enrichers, observers }: EventModel): readonly EventRole[] {
  return [
    { role: "canonical source", model: canonical },
    ...mirrors.map((model) => ({ role: "mirror" as const, model })),
    ...enrichers.map((model) => ({ role: "enricher" as const, model })),
    ...observers.map((model) => ({ role: "observer" as const, model })),
  ];
}
