/** Most events that one call may carry (Using the API, 2026). */
export const MAX_EVENTS = 1000;

/** Most characters of `partner_agent` (End-to-End Implementation, 2026). */
export const PARTNER_AGENT_MAX_LENGTH = 22;
