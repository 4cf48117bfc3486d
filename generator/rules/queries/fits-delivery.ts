import type { SourceModel } from "../../model/model.js";

/**
 * Whether a source's kind may use its delivery; if not, the delivery is reported and nothing else is concluded from
 * it.
 */
export function fitsDelivery(source: SourceModel): boolean {
  return source.delivery.kinds.includes(source.kind.name);
}
