import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { keyProblems } from "./key-problems.js";
import type { YamlMap, YamlNode } from "./node.js";
import type { Problem } from "./problem.js";
import { prune } from "./prune.js";
import { schemaErrors } from "./schema-errors.js";
import { mergeSpilledKeys } from "./spilled-keys.js";
import type { Structure } from "./structure-schema.js";
import { valueProblems } from "./value-problems.js";

/** The outcome: what is wrong all in all, and the tree without it. */
export interface CheckedStructure {
  readonly diagnostics: readonly Diagnostic[];
  /** Sound as far as it goes; keys that are missing stay missing. `undefined` when nothing is left. */
  readonly pruned: YamlMap | undefined;
}

/**
 * Holds a tree against a structure. Each mistake is reported once, in our words, at the key or value concerned; what was
 * said when the file was read comes first, and is said anew where the structure tells more of it.
 */
export function checkStructure(
  root: YamlNode,
  structure: Structure,
  earlier: readonly Diagnostic[] = [],
): CheckedStructure {
  const errors = schemaErrors(root, structure);
  const values = valueProblems(errors);
  const problems = [...values.problems, ...keyProblems(errors.filter((error) => !values.covers(error.at)))];
  const pruned = prune(
    root,
    problems.flatMap(({ cut, meant }) => (cut === undefined ? [] : [{ way: cut, meant }])),
  );
  const merged = mergeSpilledKeys(earlier, problems);
  return {
    diagnostics: [...merged.earlier, ...unique(merged.problems)],
    pruned: pruned?.kind === "map" ? pruned : undefined,
  };
}

/** What stands behind an anchor is checked at each alias, but it is written, and reported, once. */
function unique(problems: readonly Problem[]): readonly Diagnostic[] {
  const seen = new Map<YamlNode, Set<string>>();
  return problems.flatMap(({ diagnostic, about }) => {
    const { start, end } = diagnostic.primary.span;
    const identity = `${diagnostic.name} ${start} ${end}`;
    const reported = seen.get(about) ?? new Set();
    seen.set(about, reported);
    if (reported.has(identity)) return [];
    reported.add(identity);
    return [diagnostic];
  });
}
