import { defineDiagnostic } from "../diagnostic/define.js";

/** A file whose bytes are no UTF-8. */
export const notUtf8 = defineDiagnostic<void>({
  name: "not-utf-8",
  severity: "error",
  message: () => "the file is not UTF-8 text",
  why: "In another encoding the same bytes are other letters, so names and texts could not be trusted.",
  mend: "save the file as UTF-8",
});
