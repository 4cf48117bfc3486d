import { eventIdRecipe } from "../model/event-id-recipe.js";
import type { EventModel } from "../model/model.js";
import { livePart } from "../readers/live-reader.js";
import type { IdForm } from "../runtime/shared/event-id.js";

/** How the generated code makes the id of an occurrence; empty where it is handed in. */
export function idFormOf({ eventId }: EventModel): { readonly id?: IdForm } {
  if (eventId?.kind !== "template") return {};
  const parts = eventIdRecipe(eventId.parts).map(livePart);
  return { id: () => parts };
}
