import type { Span } from "../../source/source-file.js";

/** Why an example does not match its event. */
export interface ExampleFault {
  /** `parameters.contents[0].id`. */
  readonly path: string;
  /** What would be right; never the value. */
  readonly text: string;
  /** Where the value is; undefined if it is missing. */
  readonly span: Span | undefined;
  /** What was likely meant by an unknown name. */
  readonly meant?: readonly string[];
}
