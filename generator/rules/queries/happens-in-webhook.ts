import type { SenderModel } from "../../model/model.js";

const WORD = /\bwebhooks?\b/i;

/**
 * What Shopify and Stripe call what they send by webhook (Shopify, Webhook topics; Stripe, Types of events). Names that a
 * system of one's own may well use, as `invoice.paid`, are not among them.
 */
const TOPIC =
  /^(?:(?:orders|checkouts|carts|refunds|fulfillments|draft_orders|customers)\/[a-z_]+|(?:checkout\.session|customer\.subscription|payment_intent)\.[a-z_.]+)$/;

/** Whether a sender learns of an event by a webhook, as far as the contract says: then no visitor's browser is asking. */
export function happensInWebhook({ source, trigger, event }: SenderModel): boolean {
  const words = [source.system, source.description ?? "", trigger, event?.value ?? ""];
  return words.some((text) => WORD.test(text)) || TOPIC.test(event?.value ?? "");
}
