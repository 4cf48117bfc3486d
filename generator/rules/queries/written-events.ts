import type { EventAst } from "../../contract/ast.js";
import type { Model } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";

/** The events of a contract as they were written, by name; of two of one name the first counts. */
export const writtenEvents = onceFor(
  ({ origin }: Model): ReadonlyMap<string, EventAst> =>
    new Map(origin.events.toReversed().map((event) => [event.name.value, event])),
);
