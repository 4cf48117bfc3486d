import { digits, type Identifier } from "../shared/identifier.js";

/** The id of the business's Instagram account. */
export const ig_account_id: Identifier = /* @__PURE__ */ digits();
