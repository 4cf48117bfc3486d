/** What people write without quotes where text is expected; YAML takes most of it for something else. */
export const SCALARS = [
  "01067",
  "4001002003004005006",
  "1e5",
  "yes",
  "2026-01-15",
  "0x1F",
  "1_000",
  "1.50",
  "true",
  "-01",
  ".5",
] as const;

/** A contract with one scalar in every slot that takes text. */
export function contractOf(scalar: string): string {
  return `
eventContract: 1.0
name: scalars
version: 1.0.0
owner: ${scalar}
description: ${scalar}
pixels: { main: 0123456789012345678 }
sources:
  shop: { kind: browser, system: ${scalar}, owner: ${scalar}, description: ${scalar}, delivery: pixel }
  orders: { kind: server, system: ${scalar}, owner: ${scalar}, delivery: direct, actionSource: website }
  crm: { kind: crm, system: ${scalar}, delivery: direct }
  ga4: { kind: analytics, system: ${scalar} }
consent: { marketing: { description: ${scalar} } }
parameters:
  ${scalar}: { type: string, description: ${scalar} }
  tier: { type: string, enum: [${scalar}, other] }
  codes: { type: array, items: { type: string, enum: [${scalar}] } }
events:
  paid:
    action: ${scalar}
    description: ${scalar}
    owner: ${scalar}
    trigger: ${scalar}
    metaEvent: { custom: ${scalar} }
    canonicalSource: { source: orders, event: ${scalar}, fields: { tier: ${scalar}, ${scalar}: ${scalar} } }
    mirrors: { shop: { trigger: ${scalar}, event: ${scalar}, fields: { tier: ${scalar} }, omit: [${scalar}] } }
    observers: { ga4: { event: ${scalar}, fields: { tier: ${scalar} } } }
    keys: { row: integer, order: { type: string, enum: [${scalar}, other], description: ${scalar} } }
    eventId: "paid-{row}-{order}"
    consent: marketing
    parameters:
      content_name: { const: ${scalar} }
      content_category: { default: ${scalar} }
      tier: required
      codes: optional
      order_id: optional
      ${scalar}: optional
    userData: { required: [external_id, client_ip_address] }
    examples:
      - name: ${scalar}
        keys: { row: 7, order: ${scalar} }
        serverEvent: { event_time: 2026-01-15T10:00:00Z, event_source_url: https://acme.example/ }
        parameters: { tier: ${scalar}, codes: [${scalar}], order_id: ${scalar}, ${scalar}: ${scalar} }
        userData: { external_id: ${scalar}, client_user_agent: ${scalar}, client_ip_address: 203.0.113.7 }
  won:
    action: ${scalar}
    trigger: ${scalar}
    metaEvent: { custom: ${scalar} }
    canonicalSource: crm
    status: deprecated
    deprecation: { since: ${scalar}, replacedBy: paid, removeAfter: 2026-01-15 }
    keys: { deal: string }
    eventId: "won-{deal}"
    separateFrom: { paid: ${scalar} }
    consent: none
    userData: { required: [lead_id] }
`;
}
