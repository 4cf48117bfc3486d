import { anyText, type Identifier } from "../shared/identifier.js";

/** The id of an installation of the app. */
export const anon_id: Identifier = /* @__PURE__ */ anyText();
