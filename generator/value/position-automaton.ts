import type { AST } from "@eslint-community/regexpp";
import { CharSet } from "refa";
import { toUnicodeSet } from "regexp-ast-analysis";
import type { ParsedPattern } from "./parse-pattern.js";
import { beginsAtStart, followsStart } from "./pattern-form.js";
import {
  assertion,
  inSequence,
  nothing,
  oneOf,
  oneOfThese,
  type Part,
  type Position,
  repeated,
  type Ways,
} from "./pattern-part.js";

/**
 * All ways in which an engine that tries one after the other can read a text: each is one path over positions
 * (Glushkov's automaton, with the number of ways from one position to the next).
 */
export interface PositionAutomaton {
  readonly positions: readonly Position[];
  readonly first: ReadonlyMap<Position, Ways>;
  /** Where a match is complete whatever follows: an engine that gets here goes back to nothing before it. */
  readonly complete: ReadonlySet<Position>;
}

/** What a lookaround looks for, as a pattern of its own. */
export interface Lookaround extends PositionAutomaton {
  /** Whether the engine looks once at most, since the lookaround follows right after an anchored start. */
  readonly once: boolean;
}

/** A whole pattern, as it is searched for in a text. */
export interface PatternAutomaton extends PositionAutomaton {
  readonly lookarounds: readonly Lookaround[];
}

/** How `{2,5}` is laid out: with positions for each time, or as if it had no end. */
export type Counting = "exact" | "endless";

/** A pattern with more positions, or more ways from one to another, is not laid out. */
const MOST_POSITIONS = 5000;
const MOST_STEPS = 100_000;

const ALL = CharSet.all(0x10ffff);

/** Lays out a pattern; undefined if that takes too many positions. */
export function automatonOf(parsed: ParsedPattern, counting: Counting): PatternAutomaton | undefined {
  try {
    return new Layout(parsed, counting).automaton();
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

class TooLarge extends Error {}

class Layout {
  readonly #parsed: ParsedPattern;
  readonly #counting: Counting;
  readonly #lookarounds: Lookaround[] = [];
  #positions = 0;
  #steps = 0;
  /** A lookbehind is read from its end to its start. */
  #backward = false;

  constructor(parsed: ParsedPattern, counting: Counting) {
    this.#parsed = parsed;
    this.#counting = counting;
  }

  automaton(): PatternAutomaton {
    const { alternatives } = this.#parsed.pattern;
    const whole = this.#alternatives(alternatives);
    // Unless it is anchored, an engine tries to begin at every character.
    const searched = beginsAtStart(alternatives)
      ? whole
      : this.#inSequence(optional(this.#repeated(this.#anything())), whole);
    return { ...automaton(searched), lookarounds: this.#lookarounds };
  }

  #alternatives(alternatives: readonly AST.Alternative[]): Part {
    return oneOfThese(alternatives.map((alternative) => this.#sequence(alternative)));
  }

  #sequence({ elements }: AST.Alternative): Part {
    const parts = elements.map((element) => this.#element(element));
    return (this.#backward ? parts.toReversed() : parts).reduce(
      (one, other) => this.#inSequence(one, other),
      nothing,
    );
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.#oneOf(toUnicodeSet(element, this.#parsed.flags).chars);
      case "Group":
      case "CapturingGroup":
        return this.#alternatives(element.alternatives);
      case "Quantifier":
        return this.#quantified(element);
      case "Backreference":
        // It reads one text of all those that this reads.
        return optional(this.#repeated(this.#anything()));
      case "Assertion":
        if (element.kind === "lookahead" || element.kind === "lookbehind") this.#look(element);
        return assertion;
    }
  }

  #quantified({ element, min, max }: AST.Quantifier): Part {
    if (max === 0) return nothing;
    const isEndless = max === Number.POSITIVE_INFINITY;
    const isCounted = min > 1 || (max > 1 && !isEndless);
    if (isCounted && this.#counting === "endless") {
      const part = this.#repeated(this.#element(element));
      // Any of the times that are counted may read nothing, and which of them did is lost without the count.
      return atLeast(min, part.empty > 0 ? this.#repeated(part) : part);
    }
    let part: Part = isEndless ? atLeast(min, this.#repeated(this.#element(element))) : nothing;
    if (!isEndless) for (let time = min; time < max; time += 1) part = optional(this.#before(element, part));
    for (let time = isEndless ? 1 : 0; time < min; time += 1) part = this.#before(element, part);
    return part;
  }

  #before(element: AST.QuantifiableElement, rest: Part): Part {
    return this.#inSequence(this.#element(element), rest);
  }

  #look(node: AST.LookaroundAssertion): void {
    const backward = this.#backward;
    this.#backward = node.kind === "lookbehind";
    const part = this.#alternatives(node.alternatives);
    this.#backward = backward;
    this.#lookarounds.push({ ...automaton(part), once: followsStart(node) });
  }

  #inSequence(one: Part, other: Part): Part {
    this.#count(one, other);
    return inSequence(one, other);
  }

  #repeated(part: Part): Part {
    this.#count(part, part);
    return repeated(part);
  }

  #count({ last }: Part, { first }: Part): void {
    this.#steps += last.size * first.size;
    if (this.#steps > MOST_STEPS) throw new TooLarge();
  }

  #anything(): Part {
    return this.#oneOf(ALL);
  }

  #oneOf(chars: CharSet): Part {
    this.#positions += 1;
    if (this.#positions > MOST_POSITIONS) throw new TooLarge();
    return oneOf(chars);
  }
}

function optional(part: Part): Part {
  return oneOfThese([part, nothing]);
}

function atLeast(min: number, part: Part): Part {
  return min === 0 ? optional(part) : part;
}

function automaton({ first, free }: Part): PositionAutomaton {
  const positions = new Set(first.keys());
  // The set grows during the loop, until no position leads to a new one.
  for (const { next } of positions) for (const to of next.keys()) positions.add(to);
  return { positions: [...positions], first, complete: free };
}
