import type { Diagnostic, Ground, Label, Severity, Suggestion } from "./diagnostic.js";

/** The fixed part of a diagnostic: its name, severity and texts. */
export interface DiagnosticDefinition<Args> {
  /** Kebab-case; names the mistake, so that "allow `value-without-currency`" reads right. */
  readonly name: string;
  readonly severity: Severity;
  /** The headline: lower case, no full stop, names in backticks. */
  readonly message: (args: Args) => string;
  /** What goes wrong in the team's reports if nothing changes: whole sentences, with a capital and a full stop. */
  readonly note: string | ((args: Args) => string);
  /** What to write instead. */
  readonly help: string | ((args: Args) => string);
}

/** What differs between occurrences, besides the arguments of the message. */
export interface Occurrence {
  readonly at: Label;
  /** Where it takes time to find them, a function: of many diagnostics, most are counted and not shown. */
  readonly related?: readonly Label[] | (() => readonly Label[]);
  /** The same holds. */
  readonly suggestions?: readonly Suggestion[] | (() => readonly Suggestion[]);
  readonly facts?: readonly Ground[];
}

/** A definition that creates diagnostics. Call `create` with the message's arguments and the position. */
export interface DiagnosticKind<Args> {
  readonly name: string;
  readonly severity: Severity;
  create(args: Args, occurrence: Occurrence): Diagnostic;
}

/** Defines a kind of diagnostic whose arguments the type checker knows: a report that lacks one does not compile. */
export function defineDiagnostic<Args>(definition: DiagnosticDefinition<Args>): DiagnosticKind<Args> {
  const words = (text: string | ((args: Args) => string), args: Args) =>
    typeof text === "string" ? text : text(args);
  const list = <T>(items: readonly T[] | (() => readonly T[]) = []) =>
    typeof items === "function" ? items() : items;
  // What is only counted needs a place and a name; the rest is made for those who look at it.
  return {
    name: definition.name,
    severity: definition.severity,
    create: (args, occurrence) => ({
      name: definition.name,
      severity: definition.severity,
      primary: occurrence.at,
      get message() {
        return definition.message(args);
      },
      get related() {
        return list(occurrence.related);
      },
      get note() {
        return words(definition.note, args);
      },
      get help() {
        return words(definition.help, args);
      },
      get suggestions() {
        return list(occurrence.suggestions);
      },
      facts: occurrence.facts ?? [],
    }),
  };
}
