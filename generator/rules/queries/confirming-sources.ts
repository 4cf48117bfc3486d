import type { Model, SourceModel } from "../../model/model.js";

/**
 * The sources of a contract that confirm an outcome and can report it to Meta: servers, CRMs and tills that send
 * directly.
 */
export function confirmingSources(model: Model): readonly SourceModel[] {
  return model.sources.filter(({ kind, delivery }) => kind.confirmsOutcomes && delivery.code === "server");
}
