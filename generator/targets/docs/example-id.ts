import { eventIdRecipe } from "../../model/event-id-recipe.js";
import type { EventModel } from "../../model/model.js";
import { livePart } from "../../readers/live-reader.js";
import type { EventIdSpec } from "../../runtime/server/event-spec.js";
import { eventId, parseEventId } from "../../runtime/shared/event-id.js";

/** How the generated code makes the id of an occurrence. */
export function eventIdSpec({ eventId: id }: EventModel): EventIdSpec {
  if (id?.kind !== "template") return { parse: parseEventId };
  const parts = eventIdRecipe(id.parts).map(livePart);
  return { make: (values) => eventId(values, ...parts) };
}
