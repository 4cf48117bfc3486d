import type { Diagnostic, Ground, Label, Severity, Suggestion } from "./diagnostic.js";

/** The fixed part of a diagnostic: its name, its weight and its words. */
export interface DiagnosticDefinition<Args> {
  /** Kebab-case; names the wrong, so that "allow `value-without-currency`" reads right. */
  readonly name: string;
  readonly severity: Severity;
  /** The headline: lower case, no full stop, names in backticks. */
  readonly message: (args: Args) => string;
  /** What goes wrong in the team's reports if it stays: whole sentences, with a capital and a full stop. */
  readonly why: string | ((args: Args) => string);
  /** What to write instead. */
  readonly mend: string | ((args: Args) => string);
}

/** What differs from one occurrence to the next, besides the arguments of the message. */
export interface Occurrence {
  readonly at: Label;
  readonly related?: readonly Label[];
  readonly suggestions?: readonly Suggestion[];
  readonly facts?: readonly Ground[];
}

/** A definition that makes diagnostics. Call `create` with the message's arguments and the place. */
export interface DiagnosticKind<Args> {
  readonly name: string;
  readonly severity: Severity;
  create(args: Args, occurrence: Occurrence): Diagnostic;
}

/** Makes a kind of diagnostic whose arguments the type checker knows: a report that lacks one does not compile. */
export function defineDiagnostic<Args>(definition: DiagnosticDefinition<Args>): DiagnosticKind<Args> {
  const words = (text: string | ((args: Args) => string), args: Args) =>
    typeof text === "string" ? text : text(args);
  return {
    name: definition.name,
    severity: definition.severity,
    create: (args, occurrence) => ({
      name: definition.name,
      severity: definition.severity,
      message: definition.message(args),
      primary: occurrence.at,
      related: occurrence.related ?? [],
      why: words(definition.why, args),
      mend: words(definition.mend, args),
      suggestions: occurrence.suggestions ?? [],
      facts: occurrence.facts ?? [],
    }),
  };
}
