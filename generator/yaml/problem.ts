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
}
