import type { Catalog } from "../../catalog/catalog.js";
import { foldWord } from "../../catalog/fold-name.js";
import { isPersonalName } from "./personal-names.js";

/** Folded names that can only mean the moment they are read. */
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

/** Folded names that can only mean a random value. */
const RANDOM: ReadonlySet<string> = new Set([
  "mathrandom",
  "nonce",
  "rand",
  "random",
  "randomid",
  "randomnumber",
]);

/** What a part of an event id is, judging by its name, if it is something that no id may contain. */
export function idPartMeaning(catalog: Catalog, name: string): "clock" | "random" | "person" | undefined {
  const folded = foldWord(name);
  if (CLOCKS.has(folded)) return "clock";
  if (RANDOM.has(folded)) return "random";
  return isPersonalName(catalog, name) ? "person" : undefined;
}
