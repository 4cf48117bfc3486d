import { normaliseCity } from "../shared/normalise/ct.js";
import { normaliseBirthDate } from "../shared/normalise/db.js";
import { normaliseExternalId } from "../shared/normalise/external-id.js";
import { normaliseGender } from "../shared/normalise/ge.js";
import { normaliseName } from "../shared/normalise/name.js";
import { normalisePhone } from "../shared/normalise/ph.js";
import { normalisePostalCode } from "../shared/normalise/zp.js";
import { type HashedIdentifier, hashed, type RawIdentifier, raw } from "./identifier.js";
import { normaliseIpAddress } from "./normalise/client-ip-address.js";
import { normaliseCountry } from "./normalise/country.js";
import { normaliseEmail } from "./normalise/em.js";
import { normaliseClickId } from "./normalise/fbc.js";
import { normaliseBrowserId } from "./normalise/fbp.js";
import { normaliseState } from "./normalise/st.js";

// One export per key of `user_data`, by Meta's own name, so that a bundle holds only the keys that its events use.
// Which keys there are, and which of them are hashed: Customer Information Parameters, 2026-01-09.

/** An e-mail address. */
export const em: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-email",
  "is no e-mail address",
  normaliseEmail,
);

/** A phone number with its country code. */
export const ph: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-phone",
  "holds no phone number in digits from 0 to 9",
  normalisePhone,
);

/** A first name. */
export const fn: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-name",
  "holds nothing but spaces and punctuation",
  normaliseName,
);

/** A last name. */
export const ln: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-name",
  "holds nothing but spaces and punctuation",
  normaliseName,
);

/** A gender. */
export const ge: HashedIdentifier = /*@__PURE__*/ hashed(
  "unknown-gender",
  "is no English word for female or male that Meta knows",
  normaliseGender,
);

/** A birth date. */
export const db: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-birth-date",
  "is no birth date of year, month and day in numbers",
  normaliseBirthDate,
);

/** A city. */
export const ct: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-city",
  "must begin with a letter from A to Z",
  normaliseCity,
);

/** A state or province. */
export const st: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-state",
  "holds no letter from A to Z",
  normaliseState,
);

/** A postal code. */
export const zp: HashedIdentifier = /*@__PURE__*/ hashed(
  "malformed-postal-code",
  "holds fewer than two characters before its first dash",
  normalisePostalCode,
);

/** A country. */
export const country: HashedIdentifier = /*@__PURE__*/ hashed(
  "unknown-country",
  "is neither a country code of ISO 3166-1 nor a country's English name",
  normaliseCountry,
);

/** The advertiser's own id of a person. Hashing is Meta's advice here, and always done. */
export const external_id: HashedIdentifier = /*@__PURE__*/ hashed(
  "empty-id",
  "holds nothing but spaces",
  normaliseExternalId,
);

/** The address of the visitor's browser. */
export const client_ip_address: RawIdentifier = /*@__PURE__*/ raw(
  "unusable-ip-address",
  "is no public IP address",
  normaliseIpAddress,
);

/** The user agent of the visitor's browser, exactly as its header had it. */
export const client_user_agent: RawIdentifier = /*@__PURE__*/ raw(
  "empty-user-agent",
  "holds nothing but spaces",
  (text) => (text.trim() === "" ? undefined : text),
);

/** The click id of the `_fbc` cookie. */
export const fbc: RawIdentifier = /*@__PURE__*/ raw(
  "malformed-click-id",
  "must be fb, subdomain index, creation time in milliseconds and click id, with dots between",
  normaliseClickId,
);

/** The browser id of the `_fbp` cookie. */
export const fbp: RawIdentifier = /*@__PURE__*/ raw(
  "malformed-browser-id",
  "must be fb, subdomain index, creation time in milliseconds and random number, with dots between",
  normaliseBrowserId,
);

/** The id of the subscription that a transaction belongs to. */
export const subscription_id: RawIdentifier = /*@__PURE__*/ raw(
  "empty-id",
  "holds nothing but spaces",
  trimmed,
);

/** The app-scoped id that Facebook Login gives. */
export const fb_login_id: RawIdentifier = /*@__PURE__*/ digits();

/** The id of a lead from Lead Ads (Conversions API for CRM Integration). */
export const lead_id: RawIdentifier = /*@__PURE__*/ raw(
  "malformed-lead-id",
  "must be made of 15 to 17 digits",
  (text) => matching(text, /^[0-9]{15,17}$/),
);

/** The id of an installation of the app. */
export const anon_id: RawIdentifier = /*@__PURE__*/ raw("empty-id", "holds nothing but spaces", trimmed);

/** The advertising id of a mobile device, its case untouched. */
export const madid: RawIdentifier = /*@__PURE__*/ raw(
  "malformed-mobile-id",
  "is no mobile advertising id, which is a UUID with dashes",
  (text) => matching(text, /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
);

/** The id of the Page that a conversation belongs to. */
export const page_id: RawIdentifier = /*@__PURE__*/ digits();

/** The id of a person in Messenger, as one Page sees it. */
export const page_scoped_user_id: RawIdentifier = /*@__PURE__*/ digits();

/** The click id of an ad that opens WhatsApp, its case untouched. */
export const ctwa_clid: RawIdentifier = /*@__PURE__*/ raw(
  "malformed-click-id",
  "must be made of letters from A to Z, digits, dashes and underscores",
  (text) => matching(text, /^[A-Za-z0-9_-]+$/),
);

/** The id of the business's Instagram account. */
export const ig_account_id: RawIdentifier = /*@__PURE__*/ digits();

/** The id of a person in Instagram, as one account sees it. */
export const ig_sid: RawIdentifier = /*@__PURE__*/ digits();

/** The id of a WhatsApp Business account (Conversions API for Business Messaging, 2026-05-05). */
export const whatsapp_business_account_id: RawIdentifier = /*@__PURE__*/ digits();

/** The other name of `ig_account_id` (Conversions API for Business Messaging, 2026-05-05). */
export const instagram_business_account_id: RawIdentifier = /*@__PURE__*/ digits();

function digits(): RawIdentifier {
  return raw("malformed-id", "must be made of digits alone", (text) => matching(text, /^[0-9]+$/));
}

function matching(text: string, pattern: RegExp): string | undefined {
  const id = text.trim();
  return pattern.test(id) ? id : undefined;
}

function trimmed(text: string): string | undefined {
  const id = text.trim();
  return id === "" ? undefined : id;
}
