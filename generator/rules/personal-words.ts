import type { Catalog } from "../catalog/catalog.js";
import { foldWord } from "../catalog/fold-name.js";

/** Words for personal data that Meta has no key for. */
const OTHER_WORDS = [
  "birthyear", "buyername", "cardnumber", "contactname", "customername", "driverslicense", "fullname", "homeaddress",
  "iban", "nationalid", "passportnumber", "personname", "recipientname", "socialsecuritynumber", "ssn", "street",
  "streetaddress", "taxid", "username",
];

/** Aliases that mean a person only beside other words: a plan has a `name` too, and a visit a `city`. */
const AMBIGUOUS: ReadonlySet<string> = new Set(["first", "last", "mobile", "name", "sex", "mail"]);

/** Keys of Meta's that are personal only together with others: places, and ids that your own systems made. */
const HARMLESS_ALONE: ReadonlySet<string> = new Set(["country", "ct", "external_id", "st", "zp"]);

/** What a longer word may end in and still mean the same: `billing_email`. */
const SHORTEST_ENDING = 5;

/** Whether a name is the name of personal data: `email`, `billing_phone`, `first_name`. */
export function isPersonalName(catalog: Catalog, name: string): boolean {
  const folded = foldWord(name);
  const words = catalog.userDataKeys
    .filter(({ personal, hashed, name: key }) => personal && hashed && !HARMLESS_ALONE.has(key))
    .flatMap((key) => [key.name, ...key.aliases])
    .concat(OTHER_WORDS, catalog.userDataKeys.find((key) => key.name === "client_ip_address")?.aliases ?? [])
    .filter((word) => !AMBIGUOUS.has(word));
  return words.some(
    (word) => folded === word || (word.length >= SHORTEST_ENDING && folded.endsWith(word)),
  );
}

/** Whether a text holds an e-mail address, or is a telephone number as people dial it across borders. */
export function isPersonalText(text: string): boolean {
  const isTelephone = /^\s*(?:\+|00)[1-9][\d\s().-]{7,}$/.test(text) && text.replace(/\D/g, "").length >= 9;
  return isTelephone || /[^\s@:/?&=]+(?:@|%40)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/.test(text);
}
