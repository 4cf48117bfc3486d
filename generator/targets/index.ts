import type { Target } from "../emit/target.js";
import { docsTarget } from "./docs/emit.js";
import { ga4Target } from "./ga4/emit.js";
import { pixelTarget } from "./pixel/emit.js";
import { schemasTarget } from "./schemas/emit.js";
import { serverTarget } from "./server/emit.js";
import { sharedTarget } from "./shared/emit.js";
import { shopifyTarget } from "./shopify/emit.js";
import { tagManagerTarget } from "./tag-manager/emit.js";
import { TARGET_NAMES, type TargetName } from "./target-names.js";
import { validatorsTarget } from "./validators/emit.js";
import { woocommerceTarget } from "./woocommerce/emit.js";

const TARGETS: { readonly [name in TargetName]: Target } = {
  shared: sharedTarget,
  pixel: pixelTarget,
  server: serverTarget,
  validators: validatorsTarget,
  schemas: schemasTarget,
  "tag-manager": tagManagerTarget,
  shopify: shopifyTarget,
  woocommerce: woocommerceTarget,
  ga4: ga4Target,
  docs: docsTarget,
};

/** Every target, in the order in which they write. */
export const targets: readonly Target[] = TARGET_NAMES.map((name) => TARGETS[name]);
