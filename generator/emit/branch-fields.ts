import type { ServerBranchModel } from "../model/model.js";
import type { GivenField } from "../readers/given-field.js";

/** What is beside `user_data` in a builder's input, by where Meta reads it. */
export interface BranchFields {
  readonly event: readonly GivenField[];
  /** Fields that are moved into `custom_data`, and what is filled in there automatically. */
  readonly customData: readonly GivenField[];
}

/** The fields and constants of one action source. */
export function branchFields({ serverEvent, constants }: ServerBranchModel): BranchFields {
  const at = (place: "event" | "custom_data") => serverEvent.filter(({ meta }) => meta.place === place);
  const filledIn = constants.map(
    ({ name, value }): GivenField => ({
      name,
      presence: { kind: "constant", value },
      schema: { type: "string" },
    }),
  );
  return { event: at("event"), customData: [...at("custom_data"), ...filledIn] };
}
