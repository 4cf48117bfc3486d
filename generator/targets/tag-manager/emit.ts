import { sourceFolder } from "../../emit/naming.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { type PixelContext, pixelContexts } from "../../paste/pixel-context.js";
import { serverContexts, serverPage } from "./server-page.js";
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
    const servers = serverContexts(model);
    // Each source is a site of its own, with a container of its own.
    const folderOf = ({ source }: Pick<PixelContext, "source">, all: readonly unknown[]) =>
      all.length === 1 ? "tag-manager" : `tag-manager/${sourceFolder(source)}`;
    const pages = contexts.flatMap((context): readonly EmittedFile[] => {
      const folder = folderOf(context, contexts);
      const parts = webParts(context, catalog, options);
      const container = webContainer(model, parts);
      return [
        { path: `${folder}/web.json`, text: `${JSON.stringify(container, null, 2)}\n` },
        { path: `${folder}/web.md`, text: webPage(context, parts, container) },
      ];
    });
    const sheets = servers.map((context) => ({
      path: `${folderOf(context, servers)}/server.md`,
      text: serverPage(context, catalog),
    }));
    return [...pages, ...sheets];
  },
};
