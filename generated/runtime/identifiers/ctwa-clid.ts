import { type Identifier, matching, raw } from "../shared/identifier.js";

/** The click id of an ad that opens WhatsApp, its case untouched. */
export const ctwa_clid: Identifier = /* @__PURE__ */ raw(
  "malformed-click-id",
  "must consist of letters from A to Z, digits, dashes and underscores",
  /* @__PURE__ */ matching(/^[A-Za-z0-9_-]+$/),
);
