import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { YamlNode } from "./node.js";

/** A diagnostic of the structure, and the way to the node that later phases should not see. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** The node it concerns. Aliases share theirs, which is how a repetition is known. */
  readonly about: YamlNode;
  readonly cut?: readonly string[];
  /** The key that was probably meant by one that is cut: it is not missing either. */
  readonly meant?: string;
  /** Of a key that is unknown: those beside it that hold more than a text, and could have been meant to hold it. */
  readonly holders?: ReadonlySet<string>;
}
