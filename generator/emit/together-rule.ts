import type { ParameterModel } from "../model/model.js";
import { pairsOf } from "../model/pairs-of.js";
import { type Code, code, literal } from "./code.js";

/** What holds between parameters, in the runtime's words: `together: [["value", "currency"]]`; often nothing. */
export function togetherRule(parameters: readonly ParameterModel[]): readonly Code[] {
  const pairs = pairsOf(parameters).map(([parameter, needed]) => [parameter.name, needed.name]);
  return pairs.length === 0 ? [] : [code`together: ${literal(pairs)}`];
}
