import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { keyProblems } from "./key-problems.js";
import type { YamlMap, YamlNode } from "./node.js";
import type { Problem } from "./problem.js";
import { prune } from "./prune.js";
import { schemaErrors } from "./schema-errors.js";
import type { Structure } from "./structure-schema.js";
import { mergeUnindentedKeys } from "./unindented-keys.js";
import { valueProblems } from "./value-problems.js";

/** The result: everything that is wrong, and the tree without it. */
export interface CheckedStructure {
  readonly diagnostics: readonly Diagnostic[];
  /** Sound as far as it goes; keys that are missing stay missing. `undefined` when nothing is left. */
  readonly pruned: YamlMap | undefined;
}

/**
 * Checks a tree against a structure. Each mistake is reported once, in our words, at the key or value concerned; what
 * was reported when the file was read comes first, and is replaced if the structure knows more about it.
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
  const merged = mergeUnindentedKeys(earlier, problems);
  return {
    diagnostics: [...merged.earlier, ...unique(merged.problems)],
    pruned: pruned?.kind === "map" ? pruned : undefined,
  };
}

/** The value of an anchor is checked at each alias, but it is written, and reported, once. */
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
