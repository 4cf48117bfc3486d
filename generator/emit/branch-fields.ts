import type { CheckedField } from "../checks/field-recipe.js";
import type { ServerBranchModel } from "../model/model.js";

/** What stands beside `user_data` in a builder's input, by where Meta reads it. */
export interface BranchFields {
  readonly event: readonly CheckedField[];
  /** Fields that are moved into `custom_data`, and what is filled in there unasked. */
  readonly customData: readonly CheckedField[];
}

/** The fields and constants of one action source. */
export function branchFields({ serverFields, constants }: ServerBranchModel): BranchFields {
  const at = (place: "event" | "custom_data") => serverFields.filter(({ meta }) => meta.place === place);
  const filledIn = constants.map(
    ({ name, value }): CheckedField => ({
      name,
      presence: { kind: "constant", value },
      schema: { type: "string" },
    }),
  );
  return { event: at("event"), customData: [...at("custom_data"), ...filledIn] };
}
