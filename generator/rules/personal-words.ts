import type { Catalog, CatalogUserDataKey } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import { foldWord } from "../catalog/fold-name.js";
import { words } from "../text/casing.js";
import { onceFor } from "../value/once-for.js";

/** Words for personal data that Meta has no key for. */
const OTHER_WORDS = [
  "buyername",
  "cardnumber",
  "contactname",
  "customername",
  "fullname",
  "homeaddress",
  "iban",
  "nationalid",
  "passportnumber",
  "recipientname",
  "socialsecuritynumber",
  "ssn",
  "street",
  "streetaddress",
  "taxid",
  "username",
];

/** Aliases that mean a person only beside other words: a plan has a `name` too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(["first", "last", "mail", "mobile", "name", "sex"]);

/** Keys of Meta's that are personal only together with others: places, and ids that your own systems made. */
const HARMLESS_ALONE: ReadonlySet<string> = new Set(["country", "ct", "external_id", "st", "zp"]);

/** Whether a name is the name of personal data: `email`, `billing_phone`, `first_name`. */
export function isPersonalName(catalog: Catalog, name: string): boolean {
  const { keys, folded } = personalWords(catalog);
  if (keys.has(name) || folded.has(foldWord(name))) return true;
  const said = words(name).map((word) => word.toLowerCase());
  return said.some((_, index) => folded.has(said.slice(index).join("")));
}

const personalWords = onceFor((catalog: Catalog) => {
  const keys = catalog.userDataKeys.filter(
    (key) =>
      key.name === "client_ip_address" || (key.personal && key.hashed && !HARMLESS_ALONE.has(key.name)),
  );
  const folded = [...keys.flatMap((key) => key.aliases), ...OTHER_WORDS];
  return {
    keys: new Set(keys.map((key) => key.name)),
    folded: new Set(folded.filter((word) => !AMBIGUOUS.has(word))),
  };
});

/** Aliases of identifiers that also name other things: the state of an order, the town of a shop, an affiliate's click. */
const ALSO_OTHER: ReadonlySet<string> = new Set([
  ...AMBIGUOUS,
  "clickid",
  "clientid",
  "province",
  "state",
  "town",
  "uid",
]);

/**
 * The identifier that a name stands for, by its own name or an alias that means nothing else. Those that Meta takes
 * as parameters too are none.
 */
export function identifierCalled(catalog: Catalog, name: string): CatalogUserDataKey | undefined {
  const word = foldWord(name);
  return catalog.userDataKeys.find(
    (key) =>
      key.personal &&
      findByName(catalog.parameters, key.name) === undefined &&
      (foldWord(key.name) === word || (key.aliases.includes(word) && !ALSO_OTHER.has(word))),
  );
}

const TELEPHONE = /^\s*(?:\+|00)[1-9][\d\s().-]{7,}$/;
const FEWEST_DIGITS = 9;
const ADDRESS = /[^\s@:/?&=]+(?:@|%40)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/;

/** Whether a text holds an e-mail address, or is a telephone number as people dial it across borders. */
export function isPersonalText(text: string): boolean {
  if (TELEPHONE.test(text) && text.replace(/\D/g, "").length >= FEWEST_DIGITS) return true;
  return /@|%40/.test(text) && ADDRESS.test(text);
}
