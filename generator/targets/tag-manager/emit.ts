import { sourceFolder } from "../../emit/naming.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { pixelContexts } from "../../paste/pixel-context.js";
import { webContainer } from "./web-container.js";
import { webPage } from "./web-page.js";
import { webParts } from "./web-parts.js";

/** What is imported into Tag Manager, or set there by hand. */
export const tagManagerTarget: Target = {
  name: "tag-manager",
  summary: "containers and settings for Google Tag Manager",
  root: "tag-manager",
  needs: [],
  emit: ({ model, catalog, options }: EmitInput): readonly EmittedFile[] => {
    const contexts = pixelContexts(model, options.importEnding);
    return contexts.flatMap((context): readonly EmittedFile[] => {
      // Each source is a site of its own, with a container of its own.
      const folder = contexts.length === 1 ? "tag-manager" : `tag-manager/${sourceFolder(context.source)}`;
      const parts = webParts(context, catalog, options);
      const container = webContainer(model, parts);
      return [
        { path: `${folder}/web.json`, text: `${JSON.stringify(container, null, 2)}\n` },
        { path: `${folder}/web.md`, text: webPage(context, parts, container) },
      ];
    });
  },
};
