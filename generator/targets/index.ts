import type { Target } from "../emit/target.js";
import { docsTarget } from "./docs/emit.js";
import { pixelTarget } from "./pixel/emit.js";
import { schemasTarget } from "./schemas/emit.js";
import { serverTarget } from "./server/emit.js";
import { sharedTarget } from "./shared/emit.js";
import { validatorsTarget } from "./validators/emit.js";

/** Every target, in the order in which they write. */
export const targets: readonly Target[] = [
  sharedTarget,
  pixelTarget,
  serverTarget,
  validatorsTarget,
  schemasTarget,
  docsTarget,
];
