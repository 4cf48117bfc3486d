import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { PixelContext } from "../../paste/pixel-context.js";

/** The module that a page imports: all that the source may send, and nothing else. */
export function indexModule(context: PixelContext): EmittedFile {
  const file = new TsFile(`${context.folder}/index.ts`, header(context.model), context.ending);
  file.reexportAll(`${context.folder}/base`);
  for (const { event, sender } of context.sendings) {
    const names = eventNames(event);
    file.reexportAll(`${context.folder}/${names.file}`);
    const shared = [
      ...(sender.omits.length === 0 ? [`type ${names.type}Parameters`] : []),
      ...(event.parameters.some((parameter) => parameter.members.length > 0)
        ? [`type ${names.type}Contents`]
        : []),
      ...(event.keys.length > 0 ? [`type ${names.type}Keys`] : []),
      ...(event.eventId?.kind === "generated" ? [`type ${names.type}Id`, `parse${names.type}Id`] : []),
    ];
    if (shared.length > 0) file.reexport(shared, names.sharedModule);
  }
  return file.reexport(["type PixelReport"], "runtime/pixel/report").finish();
}
