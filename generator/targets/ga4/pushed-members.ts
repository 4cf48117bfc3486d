import { propertyText } from "../../emit/code.js";
import { parseValuePath } from "../../model/value-path.js";

/** What stands at a place of an object: a value on a line of its own, or members, in each product of a list or once. */
type Place =
  | { readonly kind: "leaf"; readonly text: string; readonly note: string; readonly isOptional: boolean }
  | { readonly kind: "members"; readonly isList: boolean; readonly members: Map<string, Place> };

/** One value, with where it goes. */
export interface PushedValue {
  readonly path: string;
  /** The stand-in, written for a value of its own and for one of each product. */
  readonly text: string;
  readonly note: string;
  readonly isOptional: boolean;
}

/** The members of an object that has each value at its path, as lines of a script; two values of one path are one. */
export function memberLines(values: readonly PushedValue[]): readonly string[] {
  const members = new Map<string, Place>();
  for (const { path, ...value } of values) {
    const parsed = parseValuePath(path);
    if (parsed === undefined) continue;
    const { root, inEach } = parsed;
    const lists = inEach === undefined || inEach.length === 0 ? undefined : root.length - 1;
    put(members, [...root, ...(inEach ?? [])], lists, { kind: "leaf", ...value });
  }
  return linesOf(members);
}

function put(
  into: Map<string, Place>,
  [name = "", ...rest]: readonly string[],
  listAt: number | undefined,
  value: Place,
): void {
  const found = into.get(name);
  if (rest.length === 0) {
    if (found === undefined) into.set(name, value);
    return;
  }
  const place: Place =
    found?.kind === "members" ? found : { kind: "members", isList: listAt === 0, members: new Map() };
  into.set(name, place);
  put(place.members, rest, listAt === undefined ? undefined : listAt - 1, value);
}

function linesOf(members: ReadonlyMap<string, Place>): readonly string[] {
  return [...members].flatMap(([name, place]): readonly string[] => {
    const key = propertyText(name);
    if (place.kind === "leaf")
      return [`${place.isOptional ? "// " : ""}${key}: ${place.text}, // ${place.note}`];
    const [open, close] = place.isList ? ["[{", "}]"] : ["{", "}"];
    const inner = linesOf(place.members).map((line) => `  ${line}`);
    const whole = [`${key}: ${open}`, ...inner, `${close},`];
    const isOptional = inner.every((line) => line.trimStart().startsWith("//"));
    return isOptional ? whole.map((line) => `// ${line.replace(/^( *)\/\/ /, "$1")}`) : whole;
  });
}
