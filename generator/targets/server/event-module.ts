import { call, code, identifier, literal, unionOf, use, useType } from "../../emit/code.js";
import { deprecationTags, headline, lowerFirst, ownership } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { eventNames, specModule } from "../../emit/naming.js";
import { parametersInterface } from "../../emit/parameters-interface.js";
import type { Sending } from "../../emit/senders.js";
import { severalServerPixels } from "../../emit/source-pixels.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { joinWords, listAll } from "../../text/list.js";
import { quote } from "../../text/quote.js";
import type { ServerContext } from "./context.js";
import { inputInterfaces } from "./input-interface.js";

const BUILD = "runtime/server/build";

/** The module of one event: what its builder takes, and the builder with and without throwing. */
export function eventModule(context: ServerContext, sending: Sending): EmittedFile {
  const { event, sender } = sending;
  const names = eventNames(event);
  const file = new TsFile(`${context.folder}/${names.file}.ts`, header(context.model, event), context.ending);
  inputInterfaces(file, context, sending);
  if (sender.omits.length > 0) {
    const words = [
      `What ${quote(sender.source.name)} knows about the parameters: all but ${listAll(sender.omits)}.`,
    ];
    parametersInterface(file, event, sender.parameters, words, deprecationTags(event));
  }
  builders(file, context, sending);
  return file.unchecked().finish();
}

function builders(file: TsFile, { model }: ServerContext, sending: Sending): void {
  const { event } = sending;
  const { type, value } = eventNames(event);
  const spec = code`${use(`${value}Spec`, specModule(sending))}`;
  const input = code`input: ${identifier(`${type}Input`)}`;
  const onDropped = code`onDropped?: (dropped: readonly ${useType("Dropped", "runtime/shared/violation")}[]) => void`;
  const known = severalServerPixels(model).length > 0;
  const pixels = known ? code`<${unionOf(sending.sender.pixels.map(({ name }) => literal(name)))}>` : code``;
  const serverEvent = code`${useType("ServerEvent", "runtime/server/server-event")}${pixels}`;
  file
    .declare(`build${type}`, `safeBuild${type}`)
    .comment(builderWords(sending), 0, [
      { name: "throws", text: "{ContractViolation} listing every field that breaks the contract." },
      ...deprecationTags(event),
    ])
    .line(code`export function ${call(identifier(`build${type}`), [input, onDropped])}: ${serverEvent} {`)
    .line(code`return ${use("build", BUILD)}(${spec}, input, onDropped);`, 2)
    .line(code`}`)
    .blank()
    .comment(
      ["The same without throwing, as `safeParse` does; it also says what is sent and probably wrong."],
      0,
      deprecationTags(event),
    )
    .line(
      code`export function ${call(identifier(`safeBuild${type}`), [input])}: ${useType("BuildResult", BUILD)}${pixels} {`,
    )
    .line(code`return ${use("safeBuild", BUILD)}(${spec}, input);`, 2)
    .line(code`}`);
}

function builderWords({ event, sender }: Sending): readonly string[] {
  const pixels = sender.pixels.map((pixel) => quote(pixel.name));
  const destination = `Goes to ${pixels.length === 1 ? "pixel" : "the pixels"} ${joinWords(pixels, "and")} only.`;
  return [
    headline(event),
    "",
    sentence(`Build it when: ${lowerFirst(sender.trigger)}`),
    `Builds the ${sender.role === "canonical" ? "canonical" : "mirrored"} event and sends nothing. ${ownership(event)}`,
    ...consentWords({ event, sender }),
    ...(sender.limited ? [destination] : []),
    "`onDropped` is called with the optional fields that had to be left out, and with what nobody reads.",
    "",
  ];
}

function consentWords({ event }: Sending): readonly string[] {
  if (event.consent === undefined) return [];
  return event.consent === "none"
    ? ["The contract says that no consent is needed."]
    : [`Only with consent: ${quote(event.consent.name)}.`];
}
