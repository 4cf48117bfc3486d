import type { Sending } from "../../emit/senders.js";
import type { ImportEnding } from "../../emit/target.js";
import type { Model, PixelModel, SourceModel } from "../../model/model.js";
import { constantCase } from "../../text/casing.js";

/** The context of a browser source: what it sends, and the folder that its code goes to. */
export interface PixelContext {
  readonly model: Model;
  readonly source: SourceModel;
  readonly sendings: readonly Sending[];
  /** The pixels that some event of the source goes to, in the contract's order. */
  readonly pixels: readonly PixelModel[];
  readonly folder: string;
  readonly ending: ImportEnding;
}

/** The name of the constant that tells the runtime which source it is. */
export function sourceConstant(source: SourceModel): string {
  return `${constantCase(source.name)}_SOURCE`;
}
