import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { toUnicodeSet } from "regexp-ast-analysis";

type Continue = (at: number) => boolean;

/** How many characters an engine reads that searches a text for a pattern by trying one way after the other; stops at `most`. */
export function stepsOf(source: string, text: string, most: number): number {
  const parser = new RegExpParser();
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: true });
  const flags = parser.parseFlags("u");
  let steps = 0;

  const alternatives = (list: readonly AST.Alternative[], at: number, then: Continue): boolean =>
    list.some(({ elements }) => sequence(elements, at, then));

  const sequence = ([first, ...rest]: readonly AST.Element[], at: number, then: Continue): boolean =>
    first === undefined ? then(at) : element(first, at, (end) => sequence(rest, end, then));

  const element = (node: AST.Element, at: number, then: Continue): boolean => {
    if (steps > most) return true;
    switch (node.type) {
      case "Group":
      case "CapturingGroup":
        return alternatives(node.alternatives, at, then);
      case "Quantifier":
        return times(node, 0, at, then);
      case "Assertion":
        return holds(node, at) && then(at);
      case "Backreference":
        throw new Error("not for backreferences");
      default: {
        const code = text.codePointAt(at);
        if (code === undefined || !toUnicodeSet(node, flags).chars.has(code)) return false;
        steps += 1;
        return then(at + 1);
      }
    }
  };

  const times = (node: AST.Quantifier, done: number, at: number, then: Continue): boolean => {
    const again = () =>
      done < node.max &&
      element(node.element, at, (end) => (end > at || done < node.min) && times(node, done + 1, end, then));
    const enough = () => done >= node.min && then(at);
    return node.greedy ? again() || enough() : enough() || again();
  };

  const holds = (node: AST.Assertion, at: number): boolean => {
    if (node.kind === "start") return at === 0;
    if (node.kind === "end") return at === text.length;
    if (node.kind === "lookahead") return alternatives(node.alternatives, at, () => true) !== node.negate;
    throw new Error(`not for ${node.kind}`);
  };

  for (let start = 0; start <= text.length; start += 1) {
    if (alternatives(pattern.alternatives, start, () => true)) break;
    if (
      pattern.alternatives.every(
        ({ elements: [first] }) => first?.type === "Assertion" && first.kind === "start",
      )
    )
      break;
  }
  return steps;
}
