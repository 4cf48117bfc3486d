import type { SourceFile } from "../../source/source-file.js";
import { findSecrets } from "../queries/find-secrets.js";
import { defineRule } from "../rule.js";
import { redact } from "../wording/redact.js";

/** Forty or more characters without a space; shorter texts are mostly ids. */
const OPAQUE = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}/g;

/** What stands before the click id in the cookie of one, as in `fb.1.1768500000000.IwAR…`. */
const COOKIE = /fb\.[0-9]\.[0-9]+\.$/;

/** A contract is only sound if it contains nothing that looks like a secret (Conversions API: Using the API, 2026-06-28). */
export const secretLikeText = defineRule<Record<never, never>>({
  name: "secret-like-text",
  severity: "warning",
  message: () => "the contract contains a long random text that looks like a secret",
  note: "A contract is read by many people and kept in a repository: a secret in it is no longer secret.",
  help: "remove it if it is a secret; otherwise write a short made-up value, or allow the rule for the whole contract",
  check({ model, catalog }, report) {
    for (const file of model.origin.files) {
      const secrets = findSecrets(catalog.textForms, file);
      const found = opaqueTexts(file, catalog.textForms.clickIdBeginnings).filter(
        ({ start, end }) => !secrets.some((secret) => secret.start < end && start < secret.end),
      );
      const redacted = redact(file, [...secrets, ...found]);
      for (const { start, end } of found) {
        report({}, { at: { span: { file: redacted, start, end }, text: "what is this?" } });
      }
    }
  },
});

function opaqueTexts(
  { text: all }: SourceFile,
  clickIdBeginnings: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  return [...all.matchAll(OPAQUE)].flatMap(({ index, 0: text }) => {
    const before = all.slice(Math.max(0, index - 40), index);
    const isClickId =
      COOKIE.test(before) || clickIdBeginnings.some((beginning) => text.startsWith(beginning));
    if (!isRandom(text) || isClickId) return [];
    return [{ start: index, end: index + text.length }];
  });
}

/** Tokens mix cases and digits, keys in hexadecimal are odd in length; a SHA-256 of an identifier is not a secret. */
function isRandom(text: string): boolean {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text))
    return text.length !== 64 && /[0-9]/.test(text) && /[a-f]/i.test(text);
  // A path, a list of options or a long name consists of words, each followed by a number at most.
  if (text.split(/[/_-]/).every((word) => /^[A-Za-z]*[0-9]{0,4}$/.test(word))) return false;
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text);
}
