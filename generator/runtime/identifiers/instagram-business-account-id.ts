import { digits, type Identifier } from "../shared/identifier.js";

/** The other name of `ig_account_id` (Conversions API for Business Messaging, 2026-05-05). */
export const instagram_business_account_id: Identifier = /* @__PURE__ */ digits();
