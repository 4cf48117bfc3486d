import type { SourceModel } from "../../model/model.js";

/** Whether a source's kind may use its delivery; where not, the delivery is reported and nothing is built on it. */
export function fitsDelivery(source: SourceModel): boolean {
  return source.delivery.kinds.includes(source.kind.name);
}
