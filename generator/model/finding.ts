import type { Span, Spanned } from "../source/source-file.js";
import type { YamlNode } from "../yaml/node.js";

/** A name that could not be looked up. */
export interface UnknownName {
  readonly kind: "unknown-name";
  readonly of:
    | "source"
    | "pixel"
    | "consent"
    | "profile"
    | "event"
    | "action-source"
    | "source-kind"
    | "delivery"
    | "identifier"
    | "parameter"
    | "contents-member"
    | "server-parameter"
    | "template-field"
    | "mapped-name"
    | "meta-event";
  readonly name: Spanned<string>;
  /** The event or source that contains it, for the headline. */
  readonly within: string;
  readonly candidates: readonly string[];
}

/** A name or value that could not be looked up or read. Rules turn findings into diagnostics. */
export type Finding =
  | UnknownName
  | { readonly kind: "lossy-number"; readonly node: YamlNode; readonly within: string }
  | {
      readonly kind: "malformed-template";
      readonly template: Spanned<string>;
      readonly problem: "unclosed" | "empty" | "stray" | "doubled" | "control";
      readonly span: Span;
      readonly within: string;
    };
