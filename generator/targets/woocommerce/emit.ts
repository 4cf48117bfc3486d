import { sourceFolder } from "../../emit/naming.js";
import type { EmitInput, EmittedFile, Target } from "../../emit/target.js";
import { pixelContexts } from "../../paste/pixel-context.js";
import { isShopOf } from "../../paste/shop-system.js";
import { orderSnippet } from "./order-snippet.js";

/** What a WooCommerce shop runs, for each browser source that is one. */
export const woocommerceTarget: Target = {
  name: "woocommerce",
  summary: "PHP snippets for WooCommerce",
  root: "woocommerce",
  needs: [],
  emit: ({ model, catalog, options }: EmitInput): readonly EmittedFile[] =>
    pixelContexts(model, options.importEnding)
      .filter(({ source }) => isShopOf(catalog, "woocommerce", source))
      .map((context) => ({
        path: `woocommerce/${sourceFolder(context.source)}.php`,
        text: orderSnippet(context, catalog, options),
      })),
};
