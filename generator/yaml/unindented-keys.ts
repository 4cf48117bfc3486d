import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { positionAt, type Span, type Spanned } from "../source/source-file.js";
import { listAll } from "../text/list.js";
import { quote } from "../text/quote.js";
import { nullValue } from "./diagnostics.js";
import type { YamlMap } from "./node.js";
import type { Problem } from "./problem.js";
import { unknownKey } from "./structure-diagnostics.js";

/** What was said of a file when it was read, and what is to be said of its structure. */
export interface MergedProblems {
  readonly earlier: readonly Diagnostic[];
  readonly problems: readonly Problem[];
}

/**
 * Takes a key without a value and the unknown keys right below it, in the same column, for one mistake: they have
 * lost their indentation and belong under it.
 */
export function mergeUnindentedKeys(
  earlier: readonly Diagnostic[],
  problems: readonly Problem[],
): MergedProblems {
  const empty = new Map(
    earlier.filter(({ name }) => name === nullValue.name).map((one) => [one.primary.span.start, one]),
  );
  const unknown = new Map(problems.filter(isUnknown).map((one) => [one.diagnostic.primary.span, one]));
  const maps = new Set([...unknown.values()].flatMap(({ about }) => (about.kind === "map" ? [about] : [])));
  const absorbed = new Set<Problem>();
  const indented = new Map<Diagnostic, Diagnostic>();
  for (const map of maps) {
    for (const { holder, unindented } of runsOf(map, (key) => unknown.has(key.span))) {
      const found = empty.get(holder.span.start);
      const lost = unindented.flatMap((key) => unknown.get(key.span) ?? []);
      const [first] = lost;
      if (found === undefined || first?.holders?.has(holder.value) !== true) continue;
      for (const problem of lost) absorbed.add(problem);
      indented.set(found, indentThem(found, holder, unindented));
    }
  }
  return {
    earlier: earlier.map((one) => indented.get(one) ?? one),
    problems: problems.filter((problem) => !absorbed.has(problem)),
  };
}

/** Whether a key is reported as one that the map does not have, and no other is likely to be meant. */
function isUnknown({ diagnostic, meant }: Problem): boolean {
  return diagnostic.name === unknownKey.name && meant === undefined;
}

interface Run {
  readonly holder: Spanned<string>;
  readonly unindented: readonly Spanned<string>[];
}

/** Each refused key of a map with the unknown ones that follow it directly, in its column. */
function runsOf(map: YamlMap, isUnknownKey: (key: Spanned<string>) => boolean): readonly Run[] {
  const refused = new Set(map.refused ?? []);
  const keys = [...refused, ...map.entries.map((entry) => entry.key)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const runs: { holder: Spanned<string>; unindented: Spanned<string>[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const key of keys) {
    if (refused.has(key)) {
      open = { holder: key, unindented: [] };
      runs.push(open);
    } else if (open !== undefined && isUnknownKey(key) && columnOf(key.span) === columnOf(open.holder.span)) {
      open.unindented.push(key);
    } else open = undefined;
  }
  return runs;
}

function columnOf({ file, start }: Span): number {
  return positionAt(file, start).column;
}

function indentThem(
  found: Diagnostic,
  holder: Spanned<string>,
  unindented: readonly Spanned<string>[],
): Diagnostic {
  const names = listAll(unindented.slice(0, MOST_SHOWN).map((key) => key.value));
  const help = `indent ${names} under ${quote(holder.value)}, two spaces further than its name`;
  const related = unindented
    .slice(0, MOST_SHOWN)
    .map(({ span }) => ({ span, text: `is beside ${quote(holder.value)}, not under it` }));
  return nullValue.create({ key: holder.value, help }, { at: found.primary, related });
}

/** Enough of them to make the point. */
const MOST_SHOWN = 3;
