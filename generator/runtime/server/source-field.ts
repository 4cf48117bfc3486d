import type { Violation } from "../shared/violation.js";

/** Where one value of a builder's input lies in a source's own object, and what it has to become. */
export interface SourceField {
  /** Its place in the input; of a member, in its product. */
  readonly to: readonly string[];
  /** The path to the value, or to the list that it is taken from; of a member, from the element that it is made of. */
  readonly from: readonly string[];
  /** The path in each element of that list. */
  readonly inEach?: readonly string[];
  readonly as: "number" | "text" | "any";
  /** Whether it has to be a list, or may be one. */
  readonly list?: "always" | "allowed";
  readonly required?: boolean;
  /** What each object of a list has. */
  readonly members?: readonly SourceField[];
  /** Of a list of objects: that there is none, and one object is made from single values. */
  readonly single?: boolean;
  /** Of a member: that its path begins at the top of the source's object. */
  readonly top?: boolean;
}

/** What a source's object lacks, or has and cannot be read. */
export interface SourceFault extends Violation {
  /** The path in the source's own object, `lines[2].sku`. */
  readonly from: string;
}

/** What a source's object gives a builder, and what could not be read, which was optional; or what is required and lacks. */
export type SourceReading<Input> =
  | { readonly ok: true; readonly input: Input; readonly dropped: readonly SourceFault[] }
  | { readonly ok: false; readonly violations: readonly SourceFault[] };
