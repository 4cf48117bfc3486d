import { header } from "../../emit/header.js";
import { sendingsBySource } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { PixelContext } from "../../paste/pixel-context.js";

/**
 * The module that a page imports to tell a server about its visitor; none where no server of the contract sends. The
 * index does not export it, so that only pages that import it pay for it.
 */
export function visitorModule(context: PixelContext): readonly EmittedFile[] {
  if (sendingsBySource(context.model, "server").length === 0) return [];
  const file = new TsFile(`${context.folder}/visitor-context.ts`, header(context.model), context.ending)
    .reexport(["fillField"], "runtime/pixel/fill-field")
    .reexport(["visitorOnPage"], "runtime/pixel/visitor-on-page")
    .reexport(["type VisitorContext"], "runtime/shared/visitor/visitor-context")
    .reexport(
      ["type FieldLimits", "type FieldName", "visitorFields"],
      "runtime/shared/visitor/visitor-fields",
    )
    .reexport(["encodeVisitor", "type TextLimit"], "runtime/shared/visitor/visitor-text");
  return [file.finish()];
}
