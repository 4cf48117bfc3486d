import type { Catalog, CatalogUserDataKey } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import { foldWord } from "../../catalog/fold-name.js";
import { words } from "../../text/casing.js";
import { onceFor } from "../../value/once-for.js";

/** Words that say how something is kept, not what it is: `email_hash`. */
const FORMS: ReadonlySet<string> = new Set([
  "address",
  "hash",
  "hashed",
  "lower",
  "md5",
  "normalised",
  "number",
  "sha256",
]);

/** Whether a name means personal data, wherever it is used: `email`, `billing_phone`, `first_name_hash`. */
export function isPersonalName(catalog: Catalog, name: string): boolean {
  const { keys, folded } = personalWords(catalog);
  if (keys.has(name) || folded.has(foldWord(name))) return true;
  // `customer_email` is an e-mail address, `email_ticket` a ticket: the last words say what it is.
  const kept = words(name).map((word) => word.toLowerCase());
  for (;;) {
    if (kept.some((_, index) => folded.has(kept.slice(index).join("")))) return true;
    if (kept.length < 2 || !FORMS.has(kept.at(-1) ?? "")) return false;
    kept.pop();
  }
}

/**
 * The identifier that a name stands for, by its own name or an alias that means nothing else. Identifiers that Meta
 * also takes as parameters do not count.
 */
export function identifierCalled(catalog: Catalog, name: string): CatalogUserDataKey | undefined {
  const word = foldWord(name);
  const { ambiguous } = personalWords(catalog);
  return catalog.userDataKeys.find(
    (key) =>
      key.personal &&
      findByName(catalog.parameters, key.name) === undefined &&
      (foldWord(key.name) === word || (key.aliases.includes(word) && !ambiguous.has(word))),
  );
}

const personalWords = onceFor((catalog: Catalog) => {
  const ambiguous = new Set(catalog.personalWords.ambiguous);
  const keys = catalog.userDataKeys.filter((key) => key.direct);
  const folded = [...keys.flatMap((key) => key.aliases), ...catalog.personalWords.words];
  return {
    keys: new Set(keys.map((key) => key.name)),
    folded: new Set(folded.filter((word) => !ambiguous.has(word))),
    ambiguous,
  };
});
