import type { Catalog } from "../../catalog/catalog.js";
import type { Sending } from "../../emit/senders.js";
import type { Definitions } from "./definitions.js";

/** What is sent, and where the definitions shared with other events are. */
export interface SchemaScope extends Sending {
  readonly catalog: Catalog;
  readonly definitions: Definitions;
  /** Whether what is given and not read is said: a server's builder does. */
  readonly closed: boolean;
}
