import type { Catalog } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import { foldWord } from "../catalog/fold-name.js";
import { words } from "../text/casing.js";
import { onceFor } from "../value/once-for.js";

/** Names, folded, that can stand for nothing but the moment at which they are read. */
const CLOCKS: ReadonlySet<string> = new Set([
  ...[
    "clienttime",
    "currenttime",
    "currenttimestamp",
    "datenow",
    "epoch",
    "epochms",
    "epochseconds",
    "eventtime",
  ],
  ...["eventtimestamp", "now", "servertime", "timestamp", "timestampms", "unixtime", "unixtimestamp"],
]);

/** Names, folded, that can stand for nothing but chance. */
const CHANCE: ReadonlySet<string> = new Set([
  "mathrandom",
  "nonce",
  "rand",
  "random",
  "randomid",
  "randomnumber",
]);

/** Identifiers whose names and aliases mean a person whatever else a contract calls by them. */
const DIRECT_IDENTIFIERS = ["client_ip_address", "client_user_agent", "db", "em", "fn", "ln", "ph"];

/** Aliases of those that also mean other things: the first of several, what is mobile, what came by mail. */
const AMBIGUOUS = ["first", "last", "mail", "mobile"];

/** Names, folded, that mean a person and are no aliases of an identifier. */
const PERSONAL: ReadonlySet<string> = new Set(["customername", "fullname", "maidenname", "username"]);

/** Words that say how an identifier is kept, not what it is. */
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

/** What a part of an event id is by its name, when it is something that no id may hold. */
export function idPartMeaning(catalog: Catalog, name: string): "clock" | "chance" | "person" | undefined {
  const folded = foldWord(name);
  if (CLOCKS.has(folded)) return "clock";
  if (CHANCE.has(folded)) return "chance";
  return meansPerson(catalog, name) ? "person" : undefined;
}

/** The words that mean a person, folded. */
const personalWords = onceFor((catalog: Catalog): ReadonlySet<string> => {
  const aliases = DIRECT_IDENTIFIERS.flatMap((key) => findByName(catalog.userDataKeys, key)?.aliases ?? []);
  const personal = new Set([...PERSONAL, ...aliases]);
  for (const word of AMBIGUOUS) personal.delete(word);
  return personal;
});

function meansPerson(catalog: Catalog, name: string): boolean {
  if (DIRECT_IDENTIFIERS.includes(name) && findByName(catalog.userDataKeys, name) !== undefined) return true;
  const personal = personalWords(catalog);
  const kept = words(name).map((word) => word.toLowerCase());
  while (kept.length > 1 && FORMS.has(kept.at(-1) ?? "")) kept.pop();
  // `customer_email` is an e-mail address, `email_ticket` a ticket: the last words say what it is.
  const last = kept.at(-1) ?? "";
  const tails = [foldWord(name), kept.slice(-2).join(""), ...(last === "name" ? [] : [last])];
  return tails.some((tail) => personal.has(tail));
}
