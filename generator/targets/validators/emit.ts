import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import { type Sending, sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { ValidatorContext } from "./context.js";
import { eventModule } from "./event-module.js";

/** Validators of what callers pass and of what Meta gets, one folder a source. */
export const validatorsTarget: Target = {
  name: "validators",
  summary: "validators of each event's parameters, builder inputs and payloads",
  root: "validators",
  needs: ["shared", "server"],
  emit: ({ model, options }: EmitInput): readonly EmittedFile[] => {
    const all = [...sendingsBySource(model, "browser"), ...sendingsBySource(model, "server")];
    return all.flatMap(({ source, sendings }): readonly EmittedFile[] => {
      const folder = `validators/${sourceFolder(source)}`;
      const context = { model, folder, ending: options.importEnding };
      return [indexModule(context, sendings), ...sendings.map((sending) => eventModule(context, sending))];
    });
  },
};

function indexModule(context: ValidatorContext, sendings: readonly Sending[]): EmittedFile {
  const file = new TsFile(`${context.folder}/index.ts`, header(context.model), context.ending);
  for (const { event } of sendings) file.reexportAll(`${context.folder}/${eventNames(event).file}`);
  const builds = sendings.some(({ sender }) => sender.side === "server");
  if (builds) file.reexport(["type Inspection"], "runtime/validators/inspect");
  const lists = builds ? ["type Doubt", "type Dropped"] : [];
  return file.reexport([...lists, "type Violation"], "runtime/shared/violation").finish();
}
