import type { ParameterModel } from "./model.js";

/** A parameter, and another one without which it has no meaning. */
export type ParameterPair = readonly [parameter: ParameterModel, needed: ParameterModel];

/**
 * The pairs among parameters of which the second may be missing or may have to be replaced. A required one refuses
 * the event for itself, and a constant is always there.
 */
export function pairsOf(parameters: readonly ParameterModel[]): readonly ParameterPair[] {
  const pairs: ParameterPair[] = [];
  for (const parameter of parameters) {
    // Few parameters need another, and those of the contract's own never do.
    if (parameter.meta === undefined) continue;
    for (const name of parameter.meta.needs) {
      for (const needed of parameters) {
        if (needed.name === name && mayBeReplaced(needed)) pairs.push([parameter, needed]);
      }
    }
  }
  return pairs;
}

function mayBeReplaced({ presence }: ParameterModel): boolean {
  return presence.kind === "optional" || presence.kind === "default";
}
