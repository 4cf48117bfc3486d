import type { Diagnostic, Label } from "../../diagnostic/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import { findSecrets } from "../ask/find-secrets.js";
import { hide } from "./hide.js";

/** Takes the secrets of these files out of all that is said about them, whatever it is said for. */
export function blotSecrets(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const holders = files
    .map((file) => ({ file, secrets: findSecrets(file) }))
    .filter(({ secrets }) => secrets.length > 0);
  if (holders.length === 0) return diagnostics;
  const secretsOf = new Map(holders.map(({ file, secrets }) => [file.path, secrets]));
  const copies = new Map<SourceFile, SourceFile>();
  // A rule may have blotted more in a copy of its own, so each file a span lies in is blotted as it stands.
  const blotted = (file: SourceFile): SourceFile => {
    const copy = copies.get(file) ?? hide(file, secretsOf.get(file.path) ?? []);
    copies.set(file, copy);
    return copy;
  };
  const words = holders.flatMap(({ file, secrets }) =>
    secrets.map(({ start, end }) => file.text.slice(start, end)),
  );
  const clean = (text: string) => words.reduce((cleaned, word) => cleaned.replaceAll(word, "***"), text);
  const cleanLabel = ({ span, text }: Label): Label => ({
    span: { ...span, file: blotted(span.file) },
    text: clean(text),
  });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: clean(diagnostic.message),
    primary: cleanLabel(diagnostic.primary),
    related: diagnostic.related.map(cleanLabel),
    why: clean(diagnostic.why),
    mend: clean(diagnostic.mend),
    suggestions: diagnostic.suggestions.map((suggestion) => ({
      ...suggestion,
      title: clean(suggestion.title),
      replacement: clean(suggestion.replacement),
      span: { ...suggestion.span, file: blotted(suggestion.span.file) },
    })),
  }));
}
