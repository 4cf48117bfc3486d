import { defineDiagnostic } from "../diagnostic/define.js";

/** A file whose bytes are not UTF-8. */
export const notUtf8 = defineDiagnostic<void>({
  name: "not-utf-8",
  severity: "error",
  message: () => "the file is not UTF-8 text",
  note: "In another encoding the same bytes mean other letters, so names and texts could not be trusted.",
  help: "save the file as UTF-8",
});
