import type { ImportEnding } from "../../emit/target.js";
import type { Model } from "../../model/model.js";

/** The context of the validators of one source. */
export interface ValidatorContext {
  readonly model: Model;
  readonly folder: string;
  readonly ending: ImportEnding;
}
