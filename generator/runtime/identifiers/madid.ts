import { type Identifier, matching, raw } from "../shared/identifier.js";

/** The advertising id of a mobile device, its case untouched. */
export const madid: Identifier = /* @__PURE__ */ raw(
  "malformed-mobile-id",
  "is not a mobile advertising id, which is a UUID with dashes, not all of it zero",
  /* @__PURE__ */ matching(/^(?![0-]+$)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
);
