import { type AST, visitRegExpAST } from "@eslint-community/regexpp";
import { type ParsedPattern, parsePattern } from "./parse-pattern.js";

/**
 * Whether a pattern matches only whole texts: every path through it passes the start of the text, and its end. What
 * is before such a start, or after such an end, can only be empty.
 */
export function isAnchored({ pattern }: ParsedPattern): boolean {
  return passes(pattern.alternatives, "start") && passes(pattern.alternatives, "end");
}

/** Whether each of these begins with the start of the text, so that an engine tries no other beginning. */
export function beginsAtStart(alternatives: readonly AST.Alternative[]): boolean {
  return alternatives.every(({ elements: [first] }) => {
    if (first?.type === "Group" || first?.type === "CapturingGroup") return beginsAtStart(first.alternatives);
    return isAnchor(first, "start");
  });
}

/** Whether an assertion comes right after the start of the text, or after other assertions there. */
export function followsStart(assertion: AST.Assertion): boolean {
  const { parent } = assertion;
  if (parent.type !== "Alternative" || parent.parent.type !== "Pattern") return false;
  const before = parent.elements.slice(0, parent.elements.indexOf(assertion));
  return isAnchor(before[0], "start") && before.every(({ type }) => type === "Assertion");
}

/** Whether a pattern uses a Unicode property, such as `\p{L}`. */
export function asksForProperty({ pattern }: ParsedPattern): boolean {
  let asks = false;
  visitRegExpAST(pattern, {
    onCharacterSetEnter: ({ kind }) => {
      asks ||= kind === "property";
    },
  });
  return asks;
}

/**
 * What is between the anchors of a pattern, if it means the same within a longer one: it has no alternatives outside
 * a group, no lookarounds, no backreferences, and no named groups.
 */
export function patternInside(source: string): string | undefined {
  const parsed = parsePattern(source);
  const [alternative, ...others] = parsed?.pattern.alternatives ?? [];
  if (parsed === undefined || alternative === undefined || others.length > 0) return undefined;
  const { elements } = alternative;
  if (!isAnchor(elements[0], "start") || !isAnchor(elements.at(-1), "end")) return undefined;
  let assertions = 0;
  let isBound = false;
  visitRegExpAST(parsed.pattern, {
    onAssertionEnter: () => {
      assertions += 1;
    },
    onBackreferenceEnter: () => {
      isBound = true;
    },
    onCapturingGroupEnter: ({ name }) => {
      isBound ||= name !== null;
    },
  });
  return isBound || assertions > 2 ? undefined : source.slice(1, -1);
}

function passes(alternatives: readonly AST.Alternative[], anchor: "start" | "end"): boolean {
  return alternatives.every(({ elements }) => elements.some((element) => passesIn(element, anchor)));
}

function passesIn(element: AST.QuantifiableElement | AST.Element, anchor: "start" | "end"): boolean {
  switch (element.type) {
    case "Assertion":
      return isAnchor(element, anchor);
    case "Group":
    case "CapturingGroup":
      return passes(element.alternatives, anchor);
    case "Quantifier":
      return element.min > 0 && passesIn(element.element, anchor);
    default:
      return false;
  }
}

function isAnchor(element: AST.Element | undefined, anchor: "start" | "end"): boolean {
  return element?.type === "Assertion" && element.kind === anchor;
}
