// Generated from acme-store.contract.yaml, event `checkout_paid`.
// Edit the contract and generate again; edits made here are lost.

import { client_ip_address } from "../../../../../generator/runtime/identifiers/client-ip-address.js";
import { client_user_agent } from "../../../../../generator/runtime/identifiers/client-user-agent.js";
import { em } from "../../../../../generator/runtime/identifiers/em.js";
import { external_id } from "../../../../../generator/runtime/identifiers/external-id.js";
import { fbc } from "../../../../../generator/runtime/identifiers/fbc.js";
import { fbp } from "../../../../../generator/runtime/identifiers/fbp.js";
import { fn } from "../../../../../generator/runtime/identifiers/fn.js";
import { ln } from "../../../../../generator/runtime/identifiers/ln.js";
import { ph } from "../../../../../generator/runtime/identifiers/ph.js";
import { zp } from "../../../../../generator/runtime/identifiers/zp.js";
import { type BuildResult, build, safeBuild } from "../../../../../generator/runtime/server/build.js";
import { eventSpec } from "../../../../../generator/runtime/server/event-spec.js";
import type { LimitedDataUse } from "../../../../../generator/runtime/server/limited-data-use.js";
import type { ServerEvent } from "../../../../../generator/runtime/server/server-event.js";
import { userData } from "../../../../../generator/runtime/server/user-data-spec.js";
import type { EventTime } from "../../../../../generator/runtime/shared/event-time.js";
import { object, optional, required } from "../../../../../generator/runtime/shared/read-object.js";
import { url } from "../../../../../generator/runtime/shared/url.js";
import type { Dropped } from "../../../../../generator/runtime/shared/violation.js";
import {
  CHECKOUT_PAID,
  type CheckoutPaidParameters,
  checkoutPaidIdForm,
  checkoutPaidParameters,
} from "../../shared/checkout-paid.js";

/** What `orders` has to know to build the event. */
export interface CheckoutPaidInput extends LimitedDataUse {
  /** The banner's category Marketing. Who has another answer than "granted" must not build the event. */
  readonly consent: { marketing: "granted" };
  /** When it happened, not when it is sent: a Date, seconds since 1970, or RFC 3339 text. */
  readonly event_time: EventTime;
  /** The page on which the action happened. */
  readonly event_source_url: string;
  /** The page that led to it. */
  readonly referrer_url?: string | null | undefined;
  readonly user_data: CheckoutPaidUserData;
  readonly custom_data: CheckoutPaidParameters;
}

/**
 * The person the event is about, in plain text: the builder normalises and hashes. At least one of em, ph,
 * external_id, or fn, ln and zp together.
 */
export interface CheckoutPaidUserData {
  readonly client_ip_address: string;
  readonly client_user_agent: string;
  /** E-mail address. From `customer.email`. */
  readonly em?: string | readonly string[] | null | undefined;
  readonly ph?: string | readonly string[] | null | undefined;
  readonly external_id?: string | readonly string[] | null | undefined;
  readonly fn?: string | readonly string[] | null | undefined;
  readonly ln?: string | readonly string[] | null | undefined;
  readonly zp?: string | readonly string[] | null | undefined;
  readonly fbp?: string | null | undefined;
  readonly fbc?: string | null | undefined;
}

/** The event as the contract declares it; the input validator uses it too. */
export const checkoutPaid = /* @__PURE__ */ eventSpec(() => ({
  event_name: CHECKOUT_PAID,
  id: checkoutPaidIdForm,
  consent: "marketing",
  custom_data: checkoutPaidParameters,
  action_sources: {
    website: {
      server_event: object({
        event_source_url: required(url()),
        referrer_url: optional(url()),
      }),
      user_data: userData(
        { client_ip_address, client_user_agent, em, ph, external_id, fn, ln, zp, fbp, fbc },
        {
          required: ["client_ip_address", "client_user_agent"],
          atLeastOneOf: [["em"], ["ph"], ["external_id"], ["fn", "ln", "zp"]],
        },
      ),
    },
  },
}));

/**
 * Builds the canonical `Purchase` event; `onDropped` is called with the optional fields that had to be left out.
 *
 * @throws {ContractViolation} listing every field that breaks the contract.
 */
export function buildCheckoutPaid(
  input: CheckoutPaidInput,
  onDropped?: (dropped: readonly Dropped[]) => void,
): ServerEvent {
  return build(checkoutPaid, input, onDropped);
}

/** The same without throwing, as `safeParse` does. */
export function safeBuildCheckoutPaid(input: CheckoutPaidInput): BuildResult {
  return safeBuild(checkoutPaid, input);
}
