import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import { type Sending, sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { eventModule } from "./event-module.js";
import type { ValidatorPlace } from "./place.js";

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
      const place = { model, folder, ending: options.importEnding };
      return [indexModule(place, sendings), ...sendings.map((sending) => eventModule(place, sending))];
    });
  },
};

function indexModule(place: ValidatorPlace, sendings: readonly Sending[]): EmittedFile {
  const file = new TsFile(`${place.folder}/index.ts`, header(place.model), place.ending);
  for (const { event } of sendings) file.reexportAll(`${place.folder}/${eventNames(event).file}`);
  const builds = sendings.some(({ sender }) => sender.side === "server");
  if (builds) file.reexport(["type Inspection"], "runtime/server/build");
  const lists = builds ? ["type Doubt", "type Dropped"] : [];
  return file.reexport([...lists, "type Violation"], "runtime/shared/violation").finish();
}
