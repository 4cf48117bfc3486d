import { type Identifier, matching, raw } from "../shared/identifier.js";

/** The id of a lead from Lead Ads (Conversions API for CRM Integration). */
export const lead_id: Identifier = /* @__PURE__ */ raw(
  "malformed-lead-id",
  "must be 15 to 17 digits, not all of them zero",
  /* @__PURE__ */ matching(/^(?!0+$)[0-9]{15,17}$/),
);
