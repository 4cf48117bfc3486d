import { isPersonalText } from "../../shared/personal-text.js";
import type { Report } from "../../shared/report.js";
import { doubtAddress } from "./address.js";
import { doubtDecimals } from "./decimals.js";

const ADDRESSES = ["event_source_url", "referrer_url"];

/** Lists what is probably wrong with an event beside its identifiers; the first of a list is enough. */
export function doubtEvent(serverFields: object, customData: object, report: Report): void {
  const fields = new Map(Object.entries(serverFields));
  for (const path of ADDRESSES) {
    const address: unknown = fields.get(path);
    const doubt = typeof address === "string" ? doubtAddress(address) : undefined;
    if (doubt !== undefined) report.doubts.push({ path, rule: doubt[0], text: doubt[1] });
  }
  doubtDecimals(customData, report);
  doubtTexts(customData, "custom_data", report);
}

/** Meta's terms forbid personal data everywhere but in the user data. */
function doubtTexts(value: unknown, path: string, report: Report): boolean {
  if (typeof value === "string") {
    if (!isSensitive(value)) return false;
    const text = "looks like personal data, which belongs in user_data alone";
    report.doubts.push({ path, rule: "personal-data", text });
    return true;
  }
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item, index) => doubtTexts(item, `${path}[${index}]`, report));
  const found = Object.entries(value).map(([name, member]) => doubtTexts(member, `${path}.${name}`, report));
  return found.includes(true);
}

// The number of a payment card as people write it; that of an account (ISO 13616).
const CARD = /^\s*[3-6][0-9]{3}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{2,4}\s*$/;
const ACCOUNT = /^\s*[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\s*$/;

function isSensitive(text: string): boolean {
  return isPersonalText(text) || CARD.test(text) || (ACCOUNT.test(text) && isAccount(text));
}

/** Whether the check digits are right (ISO 7064, MOD 97-10). */
function isAccount(text: string): boolean {
  const compact = text.replace(/\s+/g, "");
  const turned = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const sign of turned)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
