import type { ImportEnding } from "../../emit/target.js";
import type { Model } from "../../model/model.js";

/** Where the validators of one source go. */
export interface ValidatorPlace {
  readonly model: Model;
  readonly folder: string;
  readonly ending: ImportEnding;
}
