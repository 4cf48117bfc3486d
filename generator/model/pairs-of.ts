import type { ParameterModel } from "./model.js";

/** A parameter, and another without which it means nothing. */
export type ParameterPair = readonly [parameter: ParameterModel, needed: ParameterModel];

/**
 * The pairs among parameters of which the second may be missing or may have to be replaced. A required one refuses
 * the event for itself, and a constant is always there.
 */
export function pairsOf(parameters: readonly ParameterModel[]): readonly ParameterPair[] {
  return parameters.flatMap((parameter) =>
    (parameter.meta?.needs ?? []).flatMap((name) =>
      parameters
        .filter((needed) => needed.name === name)
        .filter(({ presence }) => presence.kind === "optional" || presence.kind === "default")
        .map((needed): ParameterPair => [parameter, needed]),
    ),
  );
}
