import { type Code, code, literal, objectOf, propertyName } from "../../emit/code.js";
import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import { askedFor } from "../../emit/parameters-interface.js";
import { makesId, type Sending } from "../../emit/senders.js";
import { severalServerPixels, sourcePixels } from "../../emit/source-pixels.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { PixelModel } from "../../model/model.js";
import type { ServerContext } from "./context.js";
import { nestedNames } from "./input-interface.js";
import { readerNames } from "./reader-module.js";
import { requestFunction } from "./request-function.js";
import { identifiersOf } from "./user-data-interface.js";

/** The module that a service imports: all that the source may build, and nothing else. */
export function indexModule(context: ServerContext): EmittedFile {
  const file = new TsFile(`${context.folder}/index.ts`, header(context.model), context.ending);
  const pixels = sourcePixels(context.model, context.source);
  pixelsConstant(file, pixels);
  if (severalServerPixels(context.model).length > 0) requestFunction(file, context, pixels);
  for (const sending of context.sendings) {
    const { file: name, sharedModule } = eventNames(sending.event);
    file.reexport(ownNames(sending), `${context.folder}/${name}`);
    const reader = readerNames(sending);
    if (reader.length > 0) file.reexport(reader, `${context.folder}/readers/${name}`);
    const shared = sharedNames(sending);
    if (shared.length > 0) file.reexport(shared, sharedModule);
  }
  runtimeNames(file, context);
  return file.finish();
}

function pixelsConstant(file: TsFile, pixels: readonly PixelModel[]): void {
  if (pixels.length === 0) return;
  file
    .declare("PIXELS")
    .comment([
      "Where the events go: a pixel's id, or the environment variable that holds it where this code runs.",
    ])
    .line(code`export const PIXELS = ${objectOf(pixels.map(pixelEntry))} as const;`)
    .blank();
}

/** Two names for two things, so that a variable's name cannot be taken for an id. */
function pixelEntry({ name, id }: PixelModel): Code {
  const entry = id.kind === "digits" ? code`id: ${literal(id.text)}` : code`variable: ${literal(id.text)}`;
  return code`${propertyName(name)}: ${objectOf([entry])}`;
}

/** The interfaces of single action sources stay in their module: their names could be those of another event. */
function ownNames(sending: Sending): readonly string[] {
  const { event, sender } = sending;
  const { type } = eventNames(event);
  const [first, ...others] = sender.branches;
  const single = first !== undefined && others.length === 0 ? first : undefined;
  return [
    `build${type}`,
    `safeBuild${type}`,
    `type ${type}Input`,
    ...nestedNames(sending).map((name) => `type ${name}`),
    ...(single !== undefined && identifiersOf(single.userData).length > 0 ? [`type ${type}UserData`] : []),
    ...(sender.omits.length > 0 ? [`type ${type}Parameters`] : []),
  ];
}

function sharedNames(sending: Sending): readonly string[] {
  const { event, sender } = sending;
  const { type, value } = eventNames(event);
  const { eventId } = event;
  return [
    ...(eventId?.kind === "template" ? [`${value}Id`] : []),
    ...(eventId?.kind === "generated" ? [`parse${type}Id`, `type ${type}Id`] : []),
    ...(makesId(sending) ? [`create${type}Id`] : []),
    ...(event.keys.length > 0 ? [`type ${type}Keys`] : []),
    ...(sender.omits.length === 0 && askedFor(sender.parameters).length > 0
      ? [`type ${type}Parameters`]
      : []),
    ...(sender.parameters.some(({ members }) => members.length > 0) ? [`type ${type}Contents`] : []),
  ];
}

function runtimeNames(file: TsFile, { model, sendings }: ServerContext): void {
  const fields = sendings.flatMap(({ sender }) => sender.branches).flatMap(({ serverEvent }) => serverEvent);
  if (fields.some(({ schema }) => schema.members?.some((member) => member.schema.format === "ext-info")))
    file.reexport(["type ExtInfo"], "runtime/server/ext-info");
  if (sendings.some((sending) => readerNames(sending).length > 0)) {
    file.reexport(["type SourceFault", "type SourceReading"], "runtime/server/source-field");
  }
  const request = severalServerPixels(model).length > 0 ? [] : ["toRequest", "type RequestOptions"];
  file
    .reexport(["type BuildResult"], "runtime/server/build")
    .reexport(["type LimitedDataUse"], "runtime/server/limited-data-use")
    .reexport(
      ["type MetaRequest", "type RefusedEvent", "type Requests", ...request],
      "runtime/server/request",
    )
    .reexport(["type ServerEvent"], "runtime/server/server-event")
    .reexport(["ContractViolation"], "runtime/shared/contract-violation")
    .reexport(["type EventTime"], "runtime/shared/event-time")
    .reexport(["fromMinorUnits"], "runtime/shared/from-minor-units")
    .reexport(["type Doubt", "type Dropped", "type Violation"], "runtime/shared/violation");
  visitorNames(file);
}

/** What tells of the visitor, the same at every source. */
function visitorNames(file: TsFile): void {
  file
    .reexport(["type Proxies"], "runtime/server/visitor/proxies")
    .reexport(["type RequestLike"], "runtime/server/visitor/request-like")
    .reexport(["visitorFrom", "type VisitorOptions"], "runtime/server/visitor/visitor-from")
    .reexport(["decodeVisitor", "type DecodedVisitor"], "runtime/shared/visitor/decode-visitor")
    .reexport(["knows", "type VisitorContext"], "runtime/shared/visitor/visitor-context")
    .reexport(
      ["type FieldLimits", "type FieldName", "visitorFields"],
      "runtime/shared/visitor/visitor-fields",
    )
    .reexport(["encodeVisitor", "type TextLimit"], "runtime/shared/visitor/visitor-text");
}
