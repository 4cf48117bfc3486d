import { sourceFolder } from "../../emit/naming.js";
import { sendingsBySource } from "../../emit/senders.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { eventModule } from "./event-module.js";
import { indexModule } from "./index-module.js";
import { readerModule } from "./reader-module.js";
import { senderModule } from "./sender-module.js";
import { specDeclaration } from "./spec-declaration.js";

/** The servers' side: one folder a source, with a builder for each event that the source sends. */
export const serverTarget: Target = {
  name: "server",
  summary: "typed builders of Conversions API events for each server source",
  root: "server",
  needs: ["shared"],
  emit: ({ model, options }: EmitInput): readonly EmittedFile[] => {
    const bySource = sendingsBySource(model, "server");
    if (bySource.length === 0) return [];
    return bySource.flatMap(({ source, sendings }): readonly EmittedFile[] => {
      const folder = `server/${sourceFolder(source)}`;
      const ending = options.importEnding;
      const context = { model, source, sendings, folder, ending, identifierFields: new Map() };
      return [
        indexModule(context),
        senderModule(context),
        ...sendings.map((sending) => eventModule(context, sending)),
        ...sendings.map((sending) => specDeclaration(context, sending)),
        ...sendings.flatMap((sending) => readerModule(context, sending)),
      ];
    });
  },
};
