import { sourceFolder } from "../emit/naming.js";
import { type Sending, sendingsBySource } from "../emit/senders.js";
import { sourcePixels } from "../emit/source-pixels.js";
import type { ImportEnding } from "../emit/target.js";
import type { Model, PixelModel, SourceModel } from "../model/model.js";
import { constantCase } from "../text/casing.js";

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

/** What each browser source of a contract sends by the Pixel, in the contract's order. */
export function pixelContexts(model: Model, ending: ImportEnding): readonly PixelContext[] {
  return sendingsBySource(model, "browser").map(({ source, sendings }) => ({
    model,
    source,
    sendings,
    pixels: sourcePixels(model, source),
    folder: `pixel/${sourceFolder(source)}`,
    ending,
  }));
}
