import { code, use, useType } from "../../emit/code.js";
import { header } from "../../emit/header.js";
import { severalServerPixels, sourcePixels } from "../../emit/source-pixels.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { ServerContext } from "./context.js";
import { namesOf } from "./request-function.js";

const SENDER = "runtime/server/sender/sender";

/** The module that a service imports to send; the index does not export it, so that only who sends with it pays. */
export function senderModule(context: ServerContext): EmittedFile {
  const { model, source, sendings, folder, ending } = context;
  const file = new TsFile(`${folder}/sender.ts`, header(model), ending).declare("createSender");
  const start = use("startSender", SENDER);
  const sender = useType("Sender", SENDER);
  const words = [
    "Sends the events that are built here, in requests of many, and says of each what became of it. Close it before the service ends.",
    "",
  ];
  const throws = [
    { name: "throws", text: "{ContractViolation} listing every option that is unusable." },
  ] as const;
  file.comment(words, 0, throws);
  const isNamed = severalServerPixels(model).length > 0;
  if (isNamed) {
    const names = namesOf(sendings.map(({ event }) => event));
    file
      .line(code`export function createSender<Pixel extends ${namesOf(sourcePixels(model, source))}>(`)
      .line(code`options: ${useType("NamedSenderOptions", SENDER)}<Pixel, ${names}>,`, 2)
      .line(code`): ${sender}<${useType("ServerEvent", "runtime/server/server-event")}<Pixel>> {`)
      .line(code`return ${start}(${use("toRequest", `${folder}/index`)}, options);`, 2);
  } else {
    file
      .line(code`export function createSender(options: ${useType("SenderOptions", SENDER)}): ${sender} {`)
      .line(code`return ${start}(${use("toRequest", "runtime/server/request")}, options);`, 2);
  }
  return file
    .line(code`}`)
    .blank()
    .reexport(
      ["type Finding", "type Report", "type ReturnedEvent", "type SendResult", "type Undelivered"],
      "runtime/server/sender/outcome",
    )
    .reexport(["type Sender", isNamed ? "type NamedSenderOptions" : "type SenderOptions"], SENDER)
    .finish();
}
