import type { Sending } from "../../emit/senders.js";
import type { ImportEnding } from "../../emit/target.js";
import type { Model, SourceModel } from "../../model/model.js";
import type { IdentifierFields } from "./user-data-interface.js";

/** The context of a source that builds events: what it sends, and the folder that its code goes to. */
export interface ServerContext {
  readonly model: Model;
  readonly source: SourceModel;
  readonly sendings: readonly Sending[];
  readonly folder: string;
  readonly ending: ImportEnding;
  readonly identifierFields: IdentifierFields;
}
