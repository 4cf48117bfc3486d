import { CST } from "yaml";
import { isWithinCurlyQuotes } from "../curly-quotes.js";

/** What a scalar says; a number or truth value only where it is plain. */
export type ScalarValue = string | number | boolean;

type FlowToken = "scalar" | "double-quoted-scalar" | "single-quoted-scalar";

/** What may not be the text that it is written as; nearly all scalars are, and this tells it in one step. */
const MAYBE_NO_TEXT = /^(?:[-+]?[.\d]|(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$|[“”„‟‘’‚‛])/;

/** What the core schema of YAML 1.2 takes for a number, and reads as JavaScript does: infinity has other names there. */
const NUMBER = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+)$/;
const NO_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const TRUTH = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const NOTHING = /^(?:~|[Nn]ull|NULL)$/;

/** A plain scalar of one line; `undefined` where it says nothing, or something to be explained. */
export function readPlain(source: string): ScalarValue | undefined {
  if (!MAYBE_NO_TEXT.test(source)) return source;
  if (NUMBER.test(source)) return Number(source);
  if (TRUTH.test(source)) return source.length === "true".length;
  if (NOTHING.test(source) || isWithinCurlyQuotes(source)) return undefined;
  return NO_FINITE.test(source) ? noFinite(source) : source;
}

function noFinite(source: string): number {
  if (/n$/i.test(source)) return Number.NaN;
  return source.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** A plain scalar of several lines; `undefined` where there is something to be explained. */
export function readFolded(source: string): string | undefined {
  return isWithinCurlyQuotes(source) ? undefined : readWithLibrary(flowToken("scalar", source));
}

/** A scalar with its quotes; `undefined` where they hold something that is not in order. */
export function readQuoted(source: string): string | undefined {
  const isSingle = source.startsWith("'");
  if (!source.includes("\n") && !source.includes(isSingle ? "''" : "\\", 1)) return source.slice(1, -1);
  return readWithLibrary(flowToken(isSingle ? "single-quoted-scalar" : "double-quoted-scalar", source));
}

/** A scalar in lines below `|` or `>`, which may have a `-`. */
export function readBlockText(header: string, body: string): string | undefined {
  return readWithLibrary({
    type: "block-scalar",
    offset: 0,
    indent: 0,
    props: [{ type: "block-scalar-header", offset: 0, indent: 0, source: header }],
    source: body,
  });
}

function flowToken(type: FlowToken, source: string): CST.FlowScalar {
  return { type, offset: 0, indent: 0, source, end: [] };
}

function readWithLibrary(token: CST.FlowScalar | CST.BlockScalar): string | undefined {
  let isSound = true;
  const { value } = CST.resolveAsScalar(token, true, () => {
    isSound = false;
  });
  return isSound ? value : undefined;
}
