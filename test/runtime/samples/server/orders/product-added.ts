// Generated from acme-store.contract.yaml, event `product_added`.
// Edit the contract and generate again; edits made here are lost.

import { client_ip_address } from "../../../../../generator/runtime/identifiers/client-ip-address.js";
import { client_user_agent } from "../../../../../generator/runtime/identifiers/client-user-agent.js";
import { fbc } from "../../../../../generator/runtime/identifiers/fbc.js";
import { fbp } from "../../../../../generator/runtime/identifiers/fbp.js";
import { madid } from "../../../../../generator/runtime/identifiers/madid.js";
import { appFlag, extInfo } from "../../../../../generator/runtime/server/app-data.js";
import { type BuildResult, build, safeBuild } from "../../../../../generator/runtime/server/build.js";
import { eventSpec } from "../../../../../generator/runtime/server/event-spec.js";
import type { ExtInfo } from "../../../../../generator/runtime/server/ext-info.js";
import type { LimitedDataUse } from "../../../../../generator/runtime/server/limited-data-use.js";
import type { ServerEvent } from "../../../../../generator/runtime/server/server-event.js";
import { userData } from "../../../../../generator/runtime/server/user-data-spec.js";
import type { EventTime } from "../../../../../generator/runtime/shared/event-time.js";
import { object, optional, required } from "../../../../../generator/runtime/shared/read-object.js";
import { text } from "../../../../../generator/runtime/shared/reader.js";
import { url } from "../../../../../generator/runtime/shared/url.js";
import type { Dropped } from "../../../../../generator/runtime/shared/violation.js";
import {
  PRODUCT_ADDED,
  type ProductAddedId,
  type ProductAddedParameters,
  productAddedParameters,
} from "../../shared/product-added.js";

/** What `orders` has to know to build the event, by where it happened. */
export type ProductAddedInput = ProductAddedWebsiteInput | ProductAddedAppInput;

/** What has to be known when it happened at `website`. */
export interface ProductAddedWebsiteInput extends LimitedDataUse {
  readonly action_source: "website";
  /** The banner's category Marketing. Who has another answer than "granted" must not build the event. */
  readonly consent: { marketing: "granted" };
  /** When it happened, not when it is sent: a Date, seconds since 1970, or RFC 3339 text. */
  readonly event_time: EventTime;
  /** The id that `storefront` made and handed over. */
  readonly event_id: ProductAddedId;
  /** The page on which the action happened. */
  readonly event_source_url: string;
  readonly user_data: ProductAddedWebsiteUserData;
  readonly custom_data: ProductAddedParameters;
}

/** The person the event is about, in plain text: the builder normalises and hashes. */
export interface ProductAddedWebsiteUserData {
  readonly client_ip_address: string;
  readonly client_user_agent: string;
  readonly fbp?: string | null | undefined;
  readonly fbc?: string | null | undefined;
}

/** What has to be known when it happened at `app`. */
export interface ProductAddedAppInput extends LimitedDataUse {
  readonly action_source: "app";
  /** The banner's category Marketing. Who has another answer than "granted" must not build the event. */
  readonly consent: { marketing: "granted" };
  /** When it happened, not when it is sent: a Date, seconds since 1970, or RFC 3339 text. */
  readonly event_time: EventTime;
  /** The id that `storefront` made and handed over. */
  readonly event_id: ProductAddedId;
  /** The app and the device it ran on. Demanded for app events. */
  readonly app_data: ProductAddedAppData;
  readonly user_data: ProductAddedAppUserData;
  readonly custom_data: ProductAddedParameters;
}

/** The app and the device it ran on. */
export interface ProductAddedAppData {
  /**
   * Whether the person allowed tracking: the answer to Apple's prompt on iOS, and demanded on Android too.
   */
  readonly advertiser_tracking_enabled: boolean | 0 | 1;
  /** Whether the person left tracking on in the app itself. */
  readonly application_tracking_enabled?: boolean | 0 | 1 | null | undefined;
  readonly extinfo: ExtInfo;
  /** The encrypted token from the deep link of the advertisement. */
  readonly campaign_ids?: string | null | undefined;
}

/** The person the event is about, in plain text: the builder normalises and hashes. */
export interface ProductAddedAppUserData {
  readonly client_ip_address: string;
  readonly madid?: string | null | undefined;
}

/** The event as the contract declares it; the input validator uses it too. */
export const productAdded = /* @__PURE__ */ eventSpec(() => ({
  event_name: PRODUCT_ADDED,
  consent: "marketing",
  custom_data: productAddedParameters,
  action_sources: {
    website: {
      server_event: object({ event_source_url: required(url()) }),
      user_data: userData(
        { client_ip_address, client_user_agent, fbp, fbc },
        { required: ["client_ip_address", "client_user_agent"] },
      ),
    },
    app: {
      server_event: object({
        app_data: required(
          object({
            advertiser_tracking_enabled: required(appFlag()),
            application_tracking_enabled: optional(appFlag()),
            extinfo: required(extInfo()),
            campaign_ids: optional(text({ minLength: 1 })),
          }),
        ),
      }),
      user_data: userData({ client_ip_address, madid }, { required: ["client_ip_address"] }),
    },
  },
}));

/**
 * Builds the mirrored `AddToCart` event; `onDropped` is called with the optional fields that had to be left out.
 *
 * @throws {ContractViolation} listing every field that breaks the contract.
 */
export function buildProductAdded(
  input: ProductAddedInput,
  onDropped?: (dropped: readonly Dropped[]) => void,
): ServerEvent {
  return build(productAdded, input, onDropped);
}

/** The same without throwing, as `safeParse` does. */
export function safeBuildProductAdded(input: ProductAddedInput): BuildResult {
  return safeBuild(productAdded, input);
}
