import type { Span } from "../source/source-file.js";

/** How much a diagnostic matters. Only an error stops generation, and an error can neither be allowed nor lowered. */
export type Severity = "error" | "warning" | "info";

/** A place and what is to be said of it. */
export interface Label {
  readonly span: Span;
  /** Under the carets; reads on its own. */
  readonly text: string;
}

/** A change that would settle the diagnostic. */
export interface Suggestion {
  /** Imperative, lower case: "rename it to `currency`". */
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
  /** A sure one may be applied by a machine. */
  readonly sure: boolean;
}

/** One thing the compiler has to say about a contract. Data only: renderers turn it into words on a screen. */
export interface Diagnostic {
  /** Kebab-case, unique, stable: `unknown-parameter`. It is what `allow:` and `explain` take. */
  readonly name: string;
  readonly severity: Severity;
  /** True on its own, without the code frame: lower case, no full stop, names in backticks. */
  readonly message: string;
  readonly primary: Label;
  readonly related: readonly Label[];
  /** What it does to the team's reports, in a sentence. */
  readonly why: string;
  /** What to do instead. */
  readonly mend: string;
  readonly suggestions: readonly Suggestion[];
  /** What it rests on. */
  readonly facts: readonly Ground[];
}

/** What a diagnostic rests on: a fact that was read somewhere, or what the language decided. */
export interface Ground {
  readonly kind: "fact" | "decision";
  /** Where the catalogue has it from and when it was checked; of a decision, the reason. */
  readonly text: string;
}
