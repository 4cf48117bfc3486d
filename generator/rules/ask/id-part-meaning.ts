import type { Catalog } from "../../catalog/catalog.js";
import { foldWord } from "../../catalog/fold-name.js";
import { isPersonalName } from "./personal-names.js";

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

/** What a part of an event id is by its name, when it is something that no id may hold. */
export function idPartMeaning(catalog: Catalog, name: string): "clock" | "chance" | "person" | undefined {
  const folded = foldWord(name);
  if (CLOCKS.has(folded)) return "clock";
  if (CHANCE.has(folded)) return "chance";
  return isPersonalName(catalog, name) ? "person" : undefined;
}
