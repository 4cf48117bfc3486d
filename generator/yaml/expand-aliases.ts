import type { Alias, Node } from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SourceFile, Span } from "../source/source-file.js";
import { didYouMean } from "../text/did-you-mean.js";
import { suggest } from "../text/suggest.js";
import {
  duplicateAnchor,
  excessiveAliases,
  excessiveNesting,
  recursiveAlias,
  unknownAlias,
} from "./diagnostics.js";
import type { YamlNode } from "./node.js";
import { MAX_NESTING } from "./read-stream.js";

const MAX_EXPANSIONS = 1000;

/** A thousand aliases of a large value are too much as well, since all that follows walks every copy. */
const MAX_COPIES = 100_000;

/** Takes a diagnostic, and makes it if there are not too many. */
export type Report = (make: () => Diagnostic) => void;

/** What an anchor stands for, and what each alias of it adds to the tree. */
interface Anchored {
  readonly span: Span;
  readonly node: YamlNode | undefined;
  /** Not known as long as the value is still being converted. */
  readonly cost: Cost | undefined;
}

interface Cost {
  readonly expansions: number;
  readonly nodes: number;
  readonly height: number;
}

/**
 * Resolves aliases while a document is converted. Every alias of an anchor gets the very node that the anchor got;
 * what a full copy would cost is counted, not built, so a file that multiplies is refused before it grows.
 */
export class AliasExpander {
  readonly #file: SourceFile;
  readonly #report: Report;
  readonly #anchors = new Map<string, Anchored>();
  #expansions = 0;
  #nodes = 0;
  #copies = 0;
  #deepest = 0;
  #refused = false;

  constructor(file: SourceFile, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** Whether the limits were passed: the tree may not be used then. */
  get refused(): boolean {
    return this.#refused;
  }

  /** Converts a node, and remembers it where it has an anchor. */
  convert(node: Node, depth: number, convert: () => YamlNode | undefined): YamlNode | undefined {
    this.#nodes += 1;
    if (depth > this.#deepest) this.#deepest = depth;
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor === undefined) return convert();
    const span = anchorSpan(this.#file, node, anchor);
    const first = this.#anchors.get(anchor);
    if (first !== undefined) {
      const related = [{ span: first.span, text: "first defined here" }];
      this.#report(() =>
        duplicateAnchor.create({ anchor }, { at: { span, text: "defined again here" }, related }),
      );
      return convert();
    }

    const before = { expansions: this.#expansions, nodes: this.#nodes - 1, deepest: this.#deepest };
    this.#anchors.set(anchor, { span, node: undefined, cost: undefined });
    this.#deepest = depth;
    const converted = convert();
    this.#anchors.set(anchor, {
      span,
      node: converted,
      cost: {
        expansions: this.#expansions - before.expansions,
        nodes: this.#nodes - before.nodes,
        height: this.#deepest - depth,
      },
    });
    this.#deepest = Math.max(this.#deepest, before.deepest);
    return converted;
  }

  /** What an alias refers to; `undefined`, and reported, if it refers to nothing. */
  expand(alias: Alias, depth: number, span: Span): YamlNode | undefined {
    if (this.#refused) return undefined;
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined) {
      this.#report(() => {
        const question = didYouMean(suggest(alias.source, [...this.#anchors.keys()]));
        const at = { span, text: question ?? "no such anchor above" };
        return unknownAlias.create({ alias: alias.source }, { at });
      });
      return undefined;
    }
    if (anchored.cost === undefined) {
      const at = { span, text: "this would contain itself" };
      this.#report(() => recursiveAlias.create({ alias: alias.source }, { at }));
      return undefined;
    }
    return this.#withinLimits(anchored.cost, depth, span) ? anchored.node : undefined;
  }

  #withinLimits(cost: Cost, depth: number, span: Span): boolean {
    this.#expansions += 1 + cost.expansions;
    this.#nodes += cost.nodes;
    this.#copies += cost.nodes;
    this.#deepest = Math.max(this.#deepest, depth + cost.height);
    const at = { span, text: "this alias passes the limit" };
    if (this.#expansions > MAX_EXPANSIONS || this.#copies > MAX_COPIES) {
      this.#refused = true;
      const limit = this.#expansions > MAX_EXPANSIONS ? "1,000 expansions" : "100,000 copied values";
      this.#report(() => excessiveAliases.create({ limit }, { at }));
    } else if (this.#deepest > MAX_NESTING) {
      this.#refused = true;
      this.#report(() => excessiveNesting.create({ limit: MAX_NESTING }, { at }));
    }
    return !this.#refused;
  }
}

/** Where an anchor is: before its value, with nothing but white space, comments and a tag between them. */
function anchorSpan(file: SourceFile, { range }: Node, anchor: string): Span {
  const end = range?.[0] ?? 0;
  const start = Math.max(0, file.text.lastIndexOf(`&${anchor}`, end));
  return { file, start, end: start + anchor.length + 1 };
}
