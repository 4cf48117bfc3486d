import type { Entry } from "./fact.js";

/** A tag of a server container that sends to Meta. */
export interface CatalogServerTag extends Entry {
  /** What it is called where it is chosen. */
  readonly title: string;
  /** The members of a hit that it takes the event id from, the first that is there. */
  readonly eventIdFrom: readonly string[];
  /** The member of a hit that it takes a parameter from, where that is not its name with the prefix. */
  readonly parametersFrom: Readonly<Record<string, string>>;
  /** What stands before a parameter's name in the hit; undefined where its settings list parameters. */
  readonly parameterPrefix?: string;
  /** The same of an identifier. */
  readonly identifierPrefix?: string;
  /** The currency that it puts where a purchase has none. */
  readonly inventedCurrency?: string;
  /** Settings that go wrong as they come, each with the value that it has to have. */
  readonly settings: readonly { readonly name: string; readonly value: string; readonly why: string }[];
  /** What it does that nobody would expect. */
  readonly does: readonly string[];
}
