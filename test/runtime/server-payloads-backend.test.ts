import { ctwa_clid } from "../../generator/runtime/identifiers/ctwa-clid.js";
import { em } from "../../generator/runtime/identifiers/em.js";
import { external_id } from "../../generator/runtime/identifiers/external-id.js";
import { lead_id } from "../../generator/runtime/identifiers/lead-id.js";
import { ph } from "../../generator/runtime/identifiers/ph.js";
import { subscription_id } from "../../generator/runtime/identifiers/subscription-id.js";
import { whatsapp_business_account_id } from "../../generator/runtime/identifiers/whatsapp-business-account-id.js";
import { eventSpec } from "../../generator/runtime/server/event-spec.js";
import { userData } from "../../generator/runtime/server/user-data-spec.js";
import { idText } from "../../generator/runtime/shared/event-id.js";
import { eventTime } from "../../generator/runtime/shared/event-time.js";
import { constant, object, optional, required } from "../../generator/runtime/shared/read-object.js";
import { flag, number, text } from "../../generator/runtime/shared/reader.js";

import { AT, type PayloadCase, SECONDS, sha, testPayloads } from "./payload-case.js";

const EMAIL = sha("jane@shop.example");
const PHONE = sha("12025550101");

const money = object({
  value: required(number({ minimum: 0 })),
  currency: required(text()),
  order_id: optional(text()),
});
const person = userData({ em, ph });

testPayloads({
  "a purchase in a shop, whose receipt is a key": {
    spec: eventSpec(() => ({
      event_name: "Purchase",
      keys: object({ receipt: required(text()) }),
      custom_data: money,
      id: () => ["store-", idText("receipt")],
      action_sources: { physical_store: { user_data: person } },
    })),
    input: {
      event_time: SECONDS,
      keys: { receipt: "R-1" },
      user_data: { em: "jane@shop.example", ph: "+1 (202) 555-0101" },
      custom_data: { value: 16, currency: "USD", order_id: "R-1" },
    },
    event: {
      event_name: "Purchase",
      event_time: SECONDS,
      event_id: "store-R-1",
      action_source: "physical_store",
      user_data: { em: [EMAIL], ph: [PHONE] },
      custom_data: { value: 16, currency: "USD", order_id: "R-1" },
    },
  },
  "a stage of a CRM": {
    spec: eventSpec(() => ({
      event_name: "Sales Opportunity",
      action_sources: {
        system_generated: {
          moved_to_custom_data: object({
            event_source: constant("crm"),
            lead_event_source: constant("Salesforce"),
          }),
          user_data: userData({ lead_id }),
        },
      },
    })),
    input: { event_time: SECONDS, event_id: "opp-1", user_data: { lead_id: "1234567890123456" } },
    event: {
      event_name: "Sales Opportunity",
      event_time: SECONDS,
      event_id: "opp-1",
      action_source: "system_generated",
      user_data: { lead_id: "1234567890123456" },
      custom_data: { event_source: "crm", lead_event_source: "Salesforce" },
    },
  },
  "a lead by e-mail": simple("Lead", "email", { em: "jane@shop.example" }, { em: [EMAIL] }),
  "an appointment by telephone": simple("Schedule", "phone_call", { ph: "0012025550101" }, { ph: [PHONE] }),
  "a contact in a chat": simple("Contact", "chat", { ph: "1-202-555-0101" }, { ph: [PHONE] }),
  "a lead in a messenger": {
    spec: eventSpec(() => ({
      event_name: "LeadSubmitted",
      action_sources: {
        business_messaging: {
          server_event: object({ messaging_channel: constant("whatsapp") }),
          user_data: userData(
            { whatsapp_business_account_id, ctwa_clid },
            { required: ["whatsapp_business_account_id", "ctwa_clid"] },
          ),
        },
      },
    })),
    input: {
      event_time: SECONDS,
      event_id: "m-1",
      user_data: { whatsapp_business_account_id: "1", ctwa_clid: "ARAk" },
    },
    event: {
      event_name: "LeadSubmitted",
      event_time: SECONDS,
      event_id: "m-1",
      action_source: "business_messaging",
      messaging_channel: "whatsapp",
      user_data: { whatsapp_business_account_id: "1", ctwa_clid: "ARAk" },
    },
  },
  "a subscription from elsewhere": {
    spec: eventSpec(() => ({
      event_name: "Subscribe",
      custom_data: object({
        value: required(number()),
        currency: required(text()),
        predicted_ltv: optional(number()),
      }),
      action_sources: { other: { user_data: userData({ external_id, em }) } },
    })),
    input: {
      event_time: SECONDS,
      event_id: "s-1",
      user_data: { external_id: " User 123 ", em: "jane@shop.example" },
      custom_data: { value: 10, currency: "EUR", predicted_ltv: 120 },
    },
    event: {
      event_name: "Subscribe",
      event_time: SECONDS,
      event_id: "s-1",
      action_source: "other",
      user_data: { external_id: [sha("user123")], em: [EMAIL] },
      custom_data: { value: 10, currency: "EUR", predicted_ltv: 120 },
    },
  },
  "a renewal, marked as one of a known customer": {
    spec: eventSpec(() => ({
      event_name: "Purchase",
      keys: object({ invoice: required(text()) }),
      custom_data: money,
      id: () => ["inv-", idText("invoice")],
      action_sources: {
        system_generated: {
          server_event: object({
            opt_out: optional(flag()),
            original_event_data: optional(
              object({ event_name: required(text()), event_time: required(eventTime()) }),
            ),
          }),
          moved_to_custom_data: object({ customer_segmentation: optional(text()) }),
          user_data: userData({ em, subscription_id }),
        },
      },
    })),
    input: {
      event_time: SECONDS,
      opt_out: false,
      original_event_data: { event_name: "Subscribe", event_time: new Date(AT) },
      customer_segmentation: "existing_customer_to_business",
      keys: { invoice: "88" },
      user_data: { em: "jane@shop.example", subscription_id: "sub_1" },
      custom_data: { value: 10, currency: "EUR", order_id: "inv-88" },
    },
    event: {
      event_name: "Purchase",
      event_time: SECONDS,
      event_id: "inv-88",
      action_source: "system_generated",
      opt_out: false,
      original_event_data: { event_name: "Subscribe", event_time: SECONDS },
      user_data: { em: [EMAIL], subscription_id: "sub_1" },
      custom_data: {
        value: 10,
        currency: "EUR",
        order_id: "inv-88",
        customer_segmentation: "existing_customer_to_business",
      },
    },
  },
});

/** An event that has nothing but a name, an id and one identifier. */
function simple(
  name: string,
  source: "email" | "phone_call" | "chat",
  input: object,
  sent: object,
): PayloadCase {
  return {
    spec: eventSpec(() => ({
      event_name: name,
      action_sources: { [source]: { user_data: person } },
    })),
    input: { event_time: SECONDS, event_id: "x-1", user_data: input },
    event: {
      event_name: name,
      event_time: SECONDS,
      event_id: "x-1",
      action_source: source,
      user_data: sent,
    },
  };
}
