import type { Model, SourceModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";

/**
 * The sources of a contract that confirm an outcome and can report it to Meta: servers, CRMs and tills that send
 * directly.
 */
export const confirmingSources = onceFor((model: Model): readonly SourceModel[] =>
  model.sources.filter(({ kind, delivery }) => kind.confirmsOutcomes && delivery.code === "server"),
);
