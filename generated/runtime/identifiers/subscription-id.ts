import { anyText, type Identifier } from "../shared/identifier.js";

/** The id of the subscription that a transaction belongs to. */
export const subscription_id: Identifier = /* @__PURE__ */ anyText();
