// A service without TypeScript, and the server-side rendering of a page, both as plain Node runs them.
import { buildDealWon } from "./meta/acme-leads/server/salesforce/index.js";
import { safeBuildMemberRegistered } from "./meta/acme-marketplace/server/members/index.js";
import { buildWhatsappEnquiryReceived } from "./meta/acme-retail/server/whatsapp/index.js";
import { pixelReport, startPixel, trackCheckoutPaid } from "./meta/acme-store/pixel/storefront/index.js";
import {
  ContractViolation,
  checkoutPaidId,
  parseProductAddedId,
} from "./meta/acme-store/server/orders/index.js";
import { buildRenewalPaid } from "./meta/acme-subscription/server/billing/index.js";

startPixel({ pixels: { main: "1234567890123456" } });
trackCheckoutPaid({ value: 25, currency: "EUR", order_id: "A-1001", contents: [] });

const consent = { marketing: "granted", contactForm: "granted" };
const granted = { consent, event_time: "2026-02-02T09:00:00Z" };
const events = [
  buildDealWon({
    ...granted,
    keys: { opportunity: "006Ab00000ExampleQ" },
    user_data: { lead_id: "1234567890123456" },
    custom_data: { value: 24000, currency: "EUR" },
  }),
  buildWhatsappEnquiryReceived({
    event_time: new Date(1768820400000),
    keys: { enquiry: "WA-90412" },
    user_data: { ctwa_clid: "ARAkExampleClick_0-1", whatsapp_business_account_id: "100000000000001" },
  }),
  buildRenewalPaid({
    ...granted,
    user_data: { subscription_id: "sub_1", external_id: "0".repeat(64) },
    custom_data: {
      value: 36,
      currency: "JPY",
      order_id: "in_1",
      contents: [{ id: "team", quantity: 3, item_price: 12 }],
    },
  }),
];

const refused = safeBuildMemberRegistered({ action_source: "app", keys: { registration: -1 } });

let thrown = [];
try {
  checkoutPaidId({ order_id: "1001" });
} catch (error) {
  if (error instanceof ContractViolation) thrown = error.violations;
}

console.log(
  JSON.stringify({ events, refused, thrown, id: parseProductAddedId("a b") ?? null, report: pixelReport() }),
);
