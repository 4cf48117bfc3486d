import { sourceFolder } from "../../emit/naming.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { pixelContexts } from "../../paste/pixel-context.js";
import { isShopOf } from "../../paste/shop-system.js";
import { customPixel } from "./custom-pixel.js";

/** What is pasted into a Shopify shop, for each browser source that is one. */
export const shopifyTarget: Target = {
  name: "shopify",
  summary: "custom pixels for Shopify",
  root: "shopify",
  needs: [],
  emit: ({ model, catalog, options }: EmitInput): readonly EmittedFile[] =>
    pixelContexts(model, options.importEnding)
      .filter(({ source }) => isShopOf(catalog, "shopify", source))
      .map((context) => ({
        path: `shopify/${sourceFolder(context.source)}.js`,
        text: customPixel(context, catalog, options),
      })),
};
