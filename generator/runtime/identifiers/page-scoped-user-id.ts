import { digits, type Identifier } from "../shared/identifier.js";

/** The id of a person in Messenger, as one Page sees it. */
export const page_scoped_user_id: Identifier = /* @__PURE__ */ digits();
