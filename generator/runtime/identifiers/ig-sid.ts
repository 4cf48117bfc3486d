import { digits, type Identifier } from "../shared/identifier.js";

/** The id of a person in Instagram, as one account sees it. */
export const ig_sid: Identifier = /* @__PURE__ */ digits();
