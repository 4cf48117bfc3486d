import type { CustomerPrivacyPayload, RegisterInit, StandardEventName } from "@shopify/web-pixels-extension";
import { openSnippetPage, type SnippetPage } from "../support/snippet-page.js";
import type { EventData } from "./shopify-events.js";

type Privacy = CustomerPrivacyPayload["customerPrivacy"];

/** The frame that Shopify runs a custom pixel in, as far as its published types describe it. */
export interface Sandbox {
  readonly page: SnippetPage;
  /** Lets one of Shopify's standard events happen. */
  happen<Name extends StandardEventName>(name: Name, data: EventData<Name>): void;
  /** Lets the theme publish an event of its own. */
  publish(name: string, customData: object): void;
  /** Lets the visitor decide. */
  decide(privacy: Partial<Privacy>): void;
}

/** What is known when the frame is opened. */
export interface Opened {
  readonly allowed?: Partial<Privacy>;
  readonly customer?: RegisterInit["data"]["customer"];
  /** Where the frame has the privacy API: custom pixels under `api`, others as a global. */
  readonly privacyAt?: "api" | "global";
}

const NOTHING: Privacy = {
  analyticsProcessingAllowed: false,
  marketingAllowed: false,
  preferencesProcessingAllowed: false,
  saleOfDataAllowed: true,
};

/** Opens the frame, and pastes a pixel. */
export function openSandbox(
  pixel: string,
  { allowed = {}, customer = null, privacyAt = "api" }: Opened = {},
): Sandbox {
  const page = openSnippetPage();
  const heard = new Map<string, ((event: object) => void)[]>();
  const subscribe = (name: string, callback: (event: object) => void) => {
    heard.set(name, [...(heard.get(name) ?? []), callback]);
    return () => true;
  };
  const tell = (name: string, event: object) => {
    for (const callback of heard.get(name) ?? []) callback(event);
  };
  let sequence = 0;
  const event = (name: string) => {
    sequence += 1;
    return {
      id: `sh-${sequence}`,
      clientId: "c1",
      seq: sequence,
      name,
      timestamp: "2026-01-15T10:00:00.000Z",
    };
  };
  page.give("analytics", { subscribe });
  page.give("init", {
    data: { customer, cart: null, purchasingCompany: null },
    customerPrivacy: { ...NOTHING, ...allowed },
  });
  if (privacyAt === "api") page.give("api", { customerPrivacy: { subscribe } });
  else page.give("customerPrivacy", { subscribe });
  page.run(pixel);
  return {
    page,
    happen: (name, data) => tell(name, { ...event(name), type: "standard", data }),
    publish: (name, customData) => tell(name, { ...event(name), type: "custom", customData }),
    decide: (privacy) => tell("visitorConsentCollected", { customerPrivacy: { ...NOTHING, ...privacy } }),
  };
}
