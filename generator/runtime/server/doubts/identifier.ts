import { asHash } from "../../shared/normalise/as-hash.js";
import type { Report } from "../../shared/report.js";
import { doubtAgent } from "../machine-agent.js";
import type { UserDataField } from "../user-data-spec.js";
import { doubtBirthDate } from "./birth-date.js";
import { LEAD_PREFIXES } from "./facts.js";
import { doubtTelephone } from "./telephone.js";

/** Where an event stands in time, which a birth date is held against. */
export interface Moment {
  readonly eventTime: number | undefined;
  readonly latestYear: number;
}

/** Lists what is probably wrong with the texts of an identifier that are sent; the first of a list is enough. */
export function doubtIdentifier(field: UserDataField, value: unknown, moment: Moment, report: Report): void {
  const isList = Array.isArray(value);
  for (const [index, text] of (isList ? value : [value]).entries()) {
    const doubt = typeof text === "string" ? doubtText(field, text, moment) : undefined;
    if (doubt === undefined) continue;
    const [rule, words] = doubt;
    report.doubts.push({ path: isList ? `${field.path}[${index}]` : field.path, rule, text: words });
    return;
  }
}

type Finding = readonly [rule: string, text: string];

function doubtText({ key, identifier }: UserDataField, text: string, moment: Moment): Finding | undefined {
  const prefix = Object.hasOwn(LEAD_PREFIXES, key) ? LEAD_PREFIXES[key] : undefined;
  if (prefix !== undefined && text.trim().toLowerCase().startsWith(prefix)) {
    return ["lead-export-prefix", `begins with ${prefix}, which the export of leads puts there: take it off`];
  }
  const hash = identifier.isHashed ? asHash(text) : undefined;
  if (hash !== undefined) return hash.length === 32 ? ["md5", DIGESTS[key] ?? ANY_MD5] : undefined;
  if (key === "client_user_agent") return named("machine-agent", doubtAgent(text));
  if (key === "ph") return named("doubtful-telephone", doubtTelephone(text));
  if (key === "db") {
    const form = identifier.normalise(text, moment.latestYear);
    const doubt = form === undefined ? undefined : doubtBirthDate(text, form, moment.eventTime);
    return named("doubtful-birth-date", doubt);
  }
  return identifier.isHashed && text.normalize("NFC") !== text
    ? [
        "not-nfc",
        "has accents apart from their letters (not in Unicode's form NFC), and its hash is another one",
      ]
    : undefined;
}

function named(rule: string, text: string | undefined): Finding | undefined {
  return text === undefined ? undefined : [rule, text];
}

const ANY_MD5 = "is sent as it is, as an MD5; Meta documents SHA-256 only";

/** Of what may have this form by itself. */
const DIGESTS: Readonly<Record<string, string>> = {
  external_id:
    "is sent as it is, as an MD5: a UUID without dashes, or another id of 32 digits, needs its dashes or a SHA-256 of your own",
  ph: "is sent as it is, as an MD5: no telephone number has 32 digits",
};
