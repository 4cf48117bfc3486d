import { digits, type Identifier } from "../shared/identifier.js";

/** The id of the Page that a conversation belongs to. */
export const page_id: Identifier = /* @__PURE__ */ digits();
