import type { Entry } from "./fact.js";

/** What a sender does with an answer, by what is to blame for it. */
export type AnswerHandling = "access" | "event" | "request" | "retry" | "search" | "wait";

/** An answer of the Conversions API by its code, or by code and subcode, and what to do about it. */
export interface CatalogMetaAnswer extends Entry {
  readonly codes: readonly number[];
  /** None where the code alone says it. */
  readonly subcodes: readonly number[];
  readonly handling: AnswerHandling;
  readonly mend: string;
}
