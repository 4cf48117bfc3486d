import type { SourceModel } from "../../model/model.js";

/** Whether what a source of this kind reports can have happened there. */
export function fitsActionSource({ kind }: SourceModel, actionSource: string): boolean {
  return kind.actionSources.length === 0 || kind.actionSources.includes(actionSource);
}
