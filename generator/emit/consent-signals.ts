import type { ComplianzCategory } from "../runtime/pixel/signals/complianz.js";
import type { CookiebotCategory } from "../runtime/pixel/signals/cookiebot.js";
import type { ShopifyPermission } from "../runtime/pixel/signals/shopify.js";

/** A consent platform, and what of it means that a basis is granted. */
export type ConsentSignal =
  /** The purposes of IAB's Transparency and Consent Framework that all need consent. */
  | { readonly tcf: readonly number[] }
  /** A group of OneTrust's, by its id: `C0004`. */
  | { readonly onetrust: string }
  | { readonly cookiebot: CookiebotCategory }
  /** A service of the site's Klaro, by its name. */
  | { readonly klaro: string }
  | { readonly complianz: ComplianzCategory }
  | { readonly shopify: ShopifyPermission }
  /** A storage of Google's Consent Mode: `ad_storage`. */
  | { readonly consentMode: string };

/** The platform that each consent basis follows, by the basis. */
export type ConsentSignals = Readonly<Record<string, ConsentSignal>>;
