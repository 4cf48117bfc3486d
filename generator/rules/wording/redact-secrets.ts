import type { Catalog } from "../../catalog/catalog.js";
import type { Diagnostic, Label } from "../../diagnostic/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import { findSecrets } from "../queries/find-secrets.js";
import { redact } from "./redact.js";

/** Redacts the secrets of these files in all diagnostics. */
export function redactSecrets(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  forms: Catalog["textForms"],
): readonly Diagnostic[] {
  const holders = files
    .map((file) => ({ file, secrets: findSecrets(forms, file) }))
    .filter(({ secrets }) => secrets.length > 0);
  if (holders.length === 0) return diagnostics;
  const secretsOf = new Map(holders.map(({ file, secrets }) => [file.path, secrets]));
  const copies = new Map<SourceFile, SourceFile>();
  // A rule may have redacted more in its own copy, so each file that a span lies in is redacted as it is.
  const redacted = (file: SourceFile): SourceFile => {
    const copy = copies.get(file) ?? redact(file, secretsOf.get(file.path) ?? []);
    copies.set(file, copy);
    return copy;
  };
  const words = holders.flatMap(({ file, secrets }) =>
    secrets.map(({ start, end }) => file.text.slice(start, end)),
  );
  const clean = cleaner(words);
  const cleanLabel = ({ span, text }: Label): Label => ({
    span: { ...span, file: redacted(span.file) },
    text: clean(text),
  });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: clean(diagnostic.message),
    primary: cleanLabel(diagnostic.primary),
    related: diagnostic.related.map(cleanLabel),
    note: clean(diagnostic.note),
    help: clean(diagnostic.help),
    suggestions: diagnostic.suggestions.map((suggestion) => ({
      ...suggestion,
      title: clean(suggestion.title),
      replacement: clean(suggestion.replacement),
      span: { ...suggestion.span, file: redacted(suggestion.span.file) },
    })),
  }));
}

/** So many letters of a word are looked up, and the rest compared: no secret is known by fewer. */
const LOOKED_UP = 8;

/** Replaces words in texts. A contract may hold thousands of secrets, and they may be in any of a thousand diagnostics. */
function cleaner(words: readonly string[]): (text: string) => string {
  const byStart = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const same = byStart.get(word.slice(0, LOOKED_UP));
    if (same === undefined) byStart.set(word.slice(0, LOOKED_UP), [word]);
    else same.push(word);
  }
  for (const same of byStart.values()) same.sort((a, b) => b.length - a.length);
  return (text) => {
    let cleaned = "";
    let end = 0;
    for (let at = 0; byStart.size > 0 && at < text.length; at += 1) {
      const word = byStart.get(text.slice(at, at + LOOKED_UP))?.find((one) => text.startsWith(one, at));
      if (word === undefined) continue;
      cleaned += `${text.slice(end, at)}***`;
      end = at + word.length;
      at = end - 1;
    }
    return cleaned + text.slice(end);
  };
}
