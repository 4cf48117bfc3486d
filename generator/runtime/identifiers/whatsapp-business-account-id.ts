import { digits, type Identifier } from "../shared/identifier.js";

/** The id of a WhatsApp Business account (Conversions API for Business Messaging, 2026-05-05). */
export const whatsapp_business_account_id: Identifier = /* @__PURE__ */ digits();
