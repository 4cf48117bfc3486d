import { judge } from "../../generator/captured/judge.js";
import type { Contract } from "../../generator/captured/offer.js";
import type { Problem } from "../../generator/captured/problem.js";
import { readCaptured } from "../../generator/captured/read-captured.js";
import type { Verdict } from "../../generator/captured/verdict.js";
import { check } from "../../generator/compile/check.js";
import { sourceFile } from "../../generator/source/source-file.js";

/** The moment at which all tests judge: 2026-03-01, midnight in UTC. */
export const NOW = new Date(Date.UTC(2026, 2, 1));

/** A shop with two pixels, whose orders the page and the server report. */
export const SHOP = `eventContract: "1.0"
name: shop
version: 1.0.0
pixels: { main: "11111", outlet: "22222" }
sources:
  storefront: { kind: browser, system: Web shop, delivery: pixel, pixels: [main], advancedMatching: [em] }
  orders: { kind: server, system: Order service, delivery: direct, actionSource: website, pixels: [main] }
  tills: { kind: pos, system: Tills, delivery: direct, actionSource: physical_store, pixels: [outlet] }
  ga4: { kind: analytics, system: Google Analytics 4 }
consent: { marketing: { description: Marketing. } }
events:
  order_paid:
    action: Paid for an order
    trigger: The order service recorded the payment.
    metaEvent: Purchase
    canonicalSource: orders
    mirrors: { storefront: { trigger: The thank-you page was shown. } }
    observers:
      ga4: { event: purchase, fields: { value: value, currency: currency, order_id: transaction_id } }
    eventId: "order-{order_id}"
    consent: marketing
    parameters: { value: required, currency: required, order_id: { required: true, pattern: "^A-[0-9]{4}$" } }
    userData: { required: [client_ip_address], optional: [em] }
  sale_rung_up:
    action: Bought in a shop
    trigger: The till printed the receipt.
    metaEvent: Purchase
    canonicalSource: tills
    eventId: "receipt-{receipt}"
    keys: { receipt: { type: string } }
    consent: none
    parameters: { value: required, currency: required, order_id: required }
    userData: { required: [em] }
  quiz_finished:
    action: Finished the quiz
    trigger: The result was shown.
    metaEvent: { custom: QuizFinished }
    canonicalSource: storefront
    eventId: { generatedBy: storefront }
    consent: marketing
`;

/** A contract that can be held against what was caught. */
export function contractOf(text: string, variables: Contract["variables"] = {}): Contract {
  const { model, diagnostics } = check({
    file: sourceFile("shop.contract.yaml", text),
    include: () => ({ kind: "files", files: [] }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return { model, variables };
}

/** What is said of everything in a text. */
export async function verdictsOn(
  text: string,
  contracts: readonly Contract[] = [contractOf(SHOP)],
  event?: string,
): Promise<readonly Verdict[]> {
  const reading = await readCaptured(text);
  if (reading.kind === "unreadable") throw new Error(reading.why);
  return judge(reading.captures, { contracts, event, now: NOW });
}

/** A problem as a line. */
export function lineOf({ severity, rule, path, text }: Problem): string {
  return `${severity}[${rule}] ${path} ${text}`;
}

const HASH = "a".repeat(64);

/** An order of the shop as its server sends it. */
export const ORDER = {
  event_name: "Purchase",
  event_time: NOW.getTime() / 1000 - 60,
  event_id: "order-A-1001",
  action_source: "website",
  event_source_url: "https://shop.example/thanks",
  user_data: { client_ip_address: "203.0.113.7", client_user_agent: "Mozilla/5.0", em: [HASH] },
  custom_data: { value: 25, currency: "EUR", order_id: "A-1001" },
};

/** The order in a request, changed. */
export function sent(changes: object): string {
  return JSON.stringify({ data: [{ ...ORDER, ...changes }] });
}

/** The event, its sources and what is wrong, of the first thing in a text. */
export async function brief(text: string, event?: string): Promise<readonly string[]> {
  const [verdict] = await verdictsOn(text, undefined, event);
  const found = verdict?.event;
  const title =
    found === undefined ? "none" : `${found.contract}/${found.name} from ${found.sources.join(", ")}`;
  return [title, ...(verdict?.problems ?? []).map(lineOf)];
}
