import type { Span } from "../source/source-file.js";

/** The severity of a diagnostic. Only an error stops generation, and an error can neither be allowed nor lowered. */
export type Severity = "error" | "warning" | "info";

/** A span and the text about it. */
export interface Label {
  readonly span: Span;
  /** Printed under the carets; makes sense on its own. */
  readonly text: string;
}

/** A change that would fix the problem. */
export interface Suggestion {
  /** Imperative, lower case: "rename it to `currency`". */
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
  /** A sure one may be applied automatically. */
  readonly sure: boolean;
}

/** One message of the compiler about a contract. Data only: renderers format it. */
export interface Diagnostic {
  /** Kebab-case, unique, stable: `unknown-parameter`. It is what `allow:` and `explain` take. */
  readonly name: string;
  readonly severity: Severity;
  /** True on its own, without the code frame: lower case, no full stop, names in backticks. */
  readonly message: string;
  readonly primary: Label;
  readonly related: readonly Label[];
  /** What it does to the team's reports, in a sentence. */
  readonly note: string;
  /** What to do instead. */
  readonly help: string;
  readonly suggestions: readonly Suggestion[];
  /** What it rests on. */
  readonly facts: readonly Ground[];
  /** Only of the one that stands for all that are not listed: how many of each kind they are. */
  readonly further?: readonly Further[];
}

/** How many diagnostics of one kind are not listed. */
export interface Further {
  readonly name: string;
  readonly severity: Severity;
  readonly count: number;
}

/** The basis of a diagnostic: a fact that was read somewhere, or a decision of the language. */
export interface Ground {
  readonly kind: "fact" | "decision";
  /** The source of the catalogue's entry and when it was checked; of a decision, the reason. */
  readonly text: string;
}
