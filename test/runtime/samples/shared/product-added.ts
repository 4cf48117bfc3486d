// Generated from acme-store.contract.yaml, event `product_added`.
// Edit the contract and generate again; edits made here are lost.

import {
  createEventId,
  type GeneratedEventId,
  parseEventId,
} from "../../../../generator/runtime/shared/event-id.js";
import { lazy } from "../../../../generator/runtime/shared/lazy.js";
import { money } from "../../../../generator/runtime/shared/money.js";
import { list } from "../../../../generator/runtime/shared/read-list.js";
import {
  constant,
  defaulted,
  object,
  optional,
  required,
} from "../../../../generator/runtime/shared/read-object.js";
import { number, text } from "../../../../generator/runtime/shared/reader.js";

/** What Meta calls `product_added`, on both sides. */
export const PRODUCT_ADDED = "AddToCart";

/** What is sent with `product_added`. */
export interface ProductAddedParameters {
  /** Ids of the items in the catalogue. */
  readonly content_ids: readonly string[];
  /** Price of what was added. */
  readonly value?: number | null | undefined;
  /** Currency of the value, as ISO 4217 has it; EUR where it is left out. */
  readonly currency?: "EUR" | "USD" | "GBP" | null | undefined;
}

/** The id of one `product_added`: `storefront` generates it once and hands it over. */
export type ProductAddedId = GeneratedEventId<"product_added">;

/** Makes the id of a new `product_added`. */
export function createProductAddedId(): ProductAddedId {
  return createEventId() as ProductAddedId;
}

/**
 * Takes the id of a `product_added` from a header or a form field; `undefined` where the text cannot be one.
 */
export function parseProductAddedId(text: unknown): ProductAddedId | undefined {
  return parseEventId(text) as ProductAddedId | undefined;
}

/** Checks and copies the parameters of `product_added`. */
export const productAddedParameters = /* @__PURE__ */ lazy(() =>
  object(
    {
      content_ids: required(list(text({ minLength: 1 }), { minItems: 1 })),
      content_type: constant("product"),
      value: optional(number({ minimum: 0 })),
      currency: defaulted(text({ enum: ["EUR", "USD", "GBP"] }), "EUR"),
    },
    money("currency", { value: "amount" }),
  ),
);
