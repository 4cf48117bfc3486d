import { sentIdRecipe } from "../emit/payload-recipe.js";
import { idFormOf } from "../live/id-form.js";
import { joinId } from "../runtime/shared/event-id.js";
import { emptyReport } from "../runtime/shared/report.js";
import { listAll } from "../text/list.js";
import { isRecord } from "./is-record.js";
import type { Offer } from "./offer.js";
import { error, type Problem, warning } from "./problem.js";
import { problemsOf } from "./problems-of.js";

/** The id of a browser's copy, and what it can be held against. */
export interface SentId {
  readonly path: string;
  readonly id: unknown;
  readonly parameters: unknown;
}

/** What is wrong with the id of a browser's copy: by it, Meta merges that with the copies of others. */
export function judgeId({ event, sender }: Offer, { path, id, parameters }: SentId): readonly Problem[] {
  const { eventId } = event;
  if (eventId === undefined) return [];
  if (id === undefined || id === "") {
    const others = event.senders.filter((other) => other !== sender).map(({ source }) => source.name);
    if (others.length === 0)
      return [warning(path, "missing-event-id", "is missing: nothing tells this copy from a repeated one")];
    const text = `is missing: Meta cannot tell that the copy of ${listAll(others)} is the same event, and counts both`;
    return [error(path, "missing-event-id", text)];
  }
  const faults = problemsOf(sentIdRecipe(eventId), id, path);
  if (faults.length > 0 || !isRecord(parameters)) return faults;
  const made = madeOf({ event, sender }, parameters);
  if (made === undefined || made === id) return [];
  const text =
    "is not the id that the contract makes of these parameters: the other copies of the event have another one";
  return [error(path, "other-event-id", text)];
}

/** The id that the contract makes of parameters, if it takes nothing else for it. */
function madeOf(
  { event, sender }: Pick<Offer, "event" | "sender">,
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  const { id } = idFormOf(event);
  if (id === undefined || event.eventId?.kind !== "template") return undefined;
  const sent = new Set(sender.parameters.map(({ name }) => name));
  const isSent = event.eventId.parts.every((part) => part.kind === "literal" || sent.has(part.name));
  return isSent ? joinId(id, parameters, emptyReport(), (name) => name) : undefined;
}
