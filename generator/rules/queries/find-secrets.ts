import type { Catalog } from "../../catalog/catalog.js";
import type { SourceFile } from "../../source/source-file.js";
import { onceFor } from "../../value/once-for.js";

/** Credentials of others that are known by their form, with what they open; Meta's are in the catalogue. */
const FORMS: readonly (readonly [opens: string, form: RegExp])[] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ["a Stripe key", /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9+/=]{16,}/g],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/g],
  ["an AWS key", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ["a Google API key", /\bAIza[A-Za-z0-9_-]{35}/g],
  ["a Slack token", /\bxox[abprs]-[A-Za-z0-9-]{10,}/g],
  ["a Shopify token", /\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}/g],
  ["a signed token", /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
];

/** A value after a word for a secret: `access_token: 0123…`. */
const NAMED =
  /(?:access|auth|api|app|client|secret|bearer)[_ -]?(?:token|key|secret|proof)["']?\s*[:= ]\s*["']?([A-Za-z0-9+/_-]{24,}={0,2})|\b(?:password|passwd|secret|token)["']?\s*[:=]\s*["']?([A-Za-z0-9+/_-]{24,}={0,2})/gi;

/** A secret in a file. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly opens: string;
}

type TextForms = Catalog["textForms"];

/** The secrets of a file, comments included: those known by their form, and values after a word for one. */
export function findSecrets(forms: TextForms, file: SourceFile): readonly Secret[] {
  return finderOf(forms)(file);
}

const finderOf = onceFor(({ accessTokens }: TextForms) => {
  const metas = accessTokens.map((form) => ["a Meta access token", new RegExp(form, "gu")] as const);
  return onceFor(({ text }: SourceFile) => secretsIn(text, [...metas, ...FORMS]));
});

function secretsIn(text: string, forms: typeof FORMS): readonly Secret[] {
  const known = forms.flatMap(([opens, form]) =>
    [...text.matchAll(form)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      opens,
    })),
  );
  const named = [...text.matchAll(NAMED)].flatMap((match): Secret[] => {
    const value = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].lastIndexOf(value);
    // Words joined by marks are a path or a name, not a secret.
    if (!/[0-9]/.test(value) || /^[a-z]+(?:[_/-][a-z0-9]+)*$/.test(value)) return [];
    return [{ start, end: start + value.length, opens: "a secret" }];
  });
  const isInside = (secret: Secret) =>
    known.some(({ start, end }) => start <= secret.start && secret.start < end);
  return [...known, ...named.filter((secret) => !isInside(secret))];
}
