/** The basis of an entry: where a fact comes from, or why something was decided. */
export type Fact = KnownFact | Decision;

interface Recorded {
  /** The catalogue's file, as `schema/catalog/events/purchase.yaml`. */
  readonly file: string;
  /** ISO date: when a fact was last checked against its source, or a decision last reviewed. */
  readonly checkedOn: string;
}

/** A fact that was read somewhere. */
export interface KnownFact extends Recorded {
  /** The page or code it was read in, by name and address. */
  readonly source: string;
  /** Only `documented` facts may make an error; `observed` and `reported` ones make warnings or infos. */
  readonly confidence: "documented" | "observed" | "reported";
}

/** A decision of the language. It applies to every contract, and may make an error. */
export interface Decision extends Recorded {
  readonly confidence: "decision";
  /** A sentence or two. */
  readonly reason: string;
  /** Its source, if there is one. */
  readonly source?: string;
}

/** What every entry of a list has. */
export interface Entry {
  readonly name: string;
  /** A sentence for people; becomes hover text and documentation. */
  readonly description: string;
  /** Folded words (lower case, letters and digits only) that authors write when they mean this. */
  readonly aliases: readonly string[];
  readonly fact: Fact;
}
