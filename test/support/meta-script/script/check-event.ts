import type { ScriptPage } from "./script-page.js";
import { warn } from "./state.js";

/** The names that the script knows. */
const KNOWN: ReadonlySet<string> = new Set([
  "AddPaymentInfo",
  "AddToCart",
  "AddToWishlist",
  "CompleteRegistration",
  "Contact",
  "CustomEvent",
  "CustomizeProduct",
  "Donate",
  "FindLocation",
  "InitiateCheckout",
  "Lead",
  "PageView",
  "PixelInitialized",
  "Purchase",
  "Schedule",
  "Search",
  "StartTrial",
  "SubmitApplication",
  "Subscribe",
  "ViewContent",
]);

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const CURRENCY = /^[A-Za-z]{3}$/;

/** Warns of a name that is none of Meta's and of what a purchase lacks. The event is sent for all that. */
export function checkEvent(page: ScriptPage, name: string, data: unknown): void {
  if (!KNOWN.has(name)) {
    warn(page, `You are sending a non-standard event '${name}'. The preferred way is 'trackCustom'.`);
  }
  if (name !== "Purchase") return;
  const { value, currency } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const amount = typeof value === "string" && NUMBER.test(value) ? Number(value) : value;
  if (!Number.isFinite(amount)) bad(page, "value", value);
  else if (Number(amount) < 0) warn(page, "Parameter 'value' of event 'Purchase' is negative.");
  if (typeof currency !== "string" || !CURRENCY.test(currency)) bad(page, "currency", currency);
}

function bad(page: ScriptPage, name: string, value: unknown): void {
  const fault = value === undefined ? "is missing" : "is invalid";
  warn(page, `Parameter '${name}' of event 'Purchase' ${fault}.`);
}
