import { type Identifier, raw } from "../shared/identifier.js";

/** The user agent of the visitor's browser, exactly as its header had it. */
export const client_user_agent: Identifier = /* @__PURE__ */ raw(
  "empty-user-agent",
  "contains only spaces",
  (text) => (text.trim() === "" ? undefined : text),
);
