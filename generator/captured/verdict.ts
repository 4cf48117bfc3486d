import type { Capture } from "./capture.js";
import type { Problem } from "./problem.js";

/** What is said of an event that was caught. */
export interface Verdict {
  readonly kind: Capture["kind"];
  /** Where in the input it stands; empty where there is nothing else. */
  readonly at: string;
  /** The event of a contract that it is; undefined if it is none, or none could be found. */
  readonly event:
    | { readonly contract: string; readonly name: string; readonly sources: readonly string[] }
    | undefined;
  readonly problems: readonly Problem[];
  /** Undefined where no event was found. */
  readonly answers: Answers | undefined;
}

/** The three questions about an event, each answered in whole sentences: of this copy first, then of the contract. */
export interface Answers {
  readonly whoCreatedIt: readonly string[];
  readonly whichIdentifiers: readonly string[];
  readonly howMetaDeduplicates: readonly string[];
}
