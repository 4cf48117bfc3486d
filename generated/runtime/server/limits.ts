import type { ActionSource } from "./server-event.js";

/** Most events that one call may carry (Using the API, 2026). */
export const MAX_EVENTS = 1000;

/** Most characters of `partner_agent` (End-to-End Implementation, 2026). */
export const PARTNER_AGENT_MAX_LENGTH = 22;

/** Meta refuses what is more days old, and the whole request with it (Using the API; Offline Events, 2026). */
export const MAX_AGE_DAYS: Readonly<Record<ActionSource, number>> = {
  app: 7,
  business_messaging: 7,
  chat: 7,
  email: 7,
  other: 7,
  phone_call: 7,
  physical_store: 62,
  system_generated: 7,
  website: 7,
};
