import { CST, isScalar, Schema } from "yaml";
import { isWithinCurlyQuotes } from "../curly-quotes.js";

/** What a scalar says: what the core schema takes it for, and what was written. */
export interface ScalarReading {
  readonly value: string | number | boolean;
  readonly source: string;
}

type FlowToken = "scalar" | "double-quoted-scalar" | "single-quoted-scalar";

const CORE = new Schema({ schema: "core" });

/** How whatever is not text begins. */
const MAYBE_NO_TEXT = /^[-+.\d~nNtTfF]/;

/** A plain scalar of one line; `undefined` where it says nothing, or something to be explained. */
export function readPlain(source: string): ScalarReading | undefined {
  if (!MAYBE_NO_TEXT.test(source)) return isWithinCurlyQuotes(source) ? undefined : { value: source, source };
  const tag = CORE.tags.find((known) => known.default === true && known.test?.test(source));
  if (tag === undefined || tag.collection !== undefined) return { value: source, source };
  const resolved = tag.resolve(source, () => undefined, { intAsBigInt: false });
  const value: unknown = isScalar(resolved) ? resolved.value : resolved;
  if (value === null) return undefined;
  return { value: typeof value === "number" || typeof value === "boolean" ? value : source, source };
}

/** A plain scalar of several lines; `undefined` where there is something to be explained. */
export function readFolded(source: string): ScalarReading | undefined {
  return isWithinCurlyQuotes(source) ? undefined : readWithLibrary(flowToken("scalar", source));
}

/** A scalar with its quotes; `undefined` where they hold something that is not in order. */
export function readQuoted(source: string): ScalarReading | undefined {
  const isSingle = source.startsWith("'");
  if (!source.includes("\n") && !source.includes(isSingle ? "''" : "\\", 1)) return text(source.slice(1, -1));
  return readWithLibrary(flowToken(isSingle ? "single-quoted-scalar" : "double-quoted-scalar", source));
}

/** A scalar in lines below `|` or `>`, which may have a `-`. */
export function readBlockText(header: string, body: string): ScalarReading | undefined {
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

function readWithLibrary(token: CST.FlowScalar | CST.BlockScalar): ScalarReading | undefined {
  let isSound = true;
  const { value } = CST.resolveAsScalar(token, true, () => {
    isSound = false;
  });
  return isSound ? text(value) : undefined;
}

function text(source: string): ScalarReading {
  return { value: source, source };
}
