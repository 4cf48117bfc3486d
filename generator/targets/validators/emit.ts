import { validatorsRuntime } from "../../derived/runtimes.js";
import { header } from "../../emit/header.js";
import { eventNames, sourceFolder } from "../../emit/naming.js";
import { runtimeFiles } from "../../emit/runtime-files.js";
import { type Sending, sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, OutputFile, Target } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import { eventModule } from "./event-module.js";
import type { ValidatorPlace } from "./place.js";

/** Validators of what callers pass and of what Meta gets, one folder a source. */
export const validatorsTarget: Target = {
  name: "validators",
  summary: "validators of each event's parameters, builder inputs and payloads",
  root: "validators",
  needs: ["shared", "server"],
  emit: ({ model, options }: EmitInput): readonly OutputFile[] => {
    const server = sendingsBySource(model, "server");
    const all = [...sendingsBySource(model, "browser"), ...server];
    if (all.length === 0) return [];
    const files = all.flatMap(({ source, sendings }): readonly OutputFile[] => {
      const folder = `validators/${sourceFolder(source)}`;
      const place = { model, folder, ending: options.importEnding };
      return [indexModule(place, sendings), ...sendings.map((sending) => eventModule(place, sending))];
    });
    return [...runtimeFiles(runtimeFor(server.length > 0), options.importEnding), ...files];
  },
};

/** What checks payloads imports the servers' runtime, which is there only where a server sends. */
function runtimeFor(payloads: boolean): Readonly<Record<string, string>> {
  if (payloads) return validatorsRuntime;
  const entries = Object.entries(validatorsRuntime);
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith("validators/runtime/payload/")));
}

function indexModule(place: ValidatorPlace, sendings: readonly Sending[]): OutputFile {
  const file = new TsFile(`${place.folder}/index.ts`, header(place.model), place.ending);
  for (const { event } of sendings) file.reexportAll(`${place.folder}/${eventNames(event).file}`);
  return file.reexport(["type Violation"], "shared/runtime/violation").finish();
}
