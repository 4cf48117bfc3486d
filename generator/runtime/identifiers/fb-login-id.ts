import { digits, type Identifier } from "../shared/identifier.js";

/** The app-scoped id that Facebook Login gives. */
export const fb_login_id: Identifier = /* @__PURE__ */ digits();
