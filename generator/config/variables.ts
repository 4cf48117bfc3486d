import type { Spanned } from "../source/source-file.js";
import type { YamlMap } from "../yaml/node.js";
import { mapMember, member, textList } from "../yaml/read-map.js";

/** A variable and its value. */
export interface Variable {
  readonly name: Spanned<string>;
  readonly value: string;
}

/** The variables of one contract. */
export interface ContractVariables {
  readonly contract: Spanned<string>;
  readonly variables: readonly Variable[];
}

/** The variables of a project as the settings write them. */
export interface Variables {
  /** For every contract that states no value of its own. */
  readonly general: readonly Variable[];
  readonly own: readonly ContractVariables[];
  /** Those of `general` that several contracts are meant to share. */
  readonly shared: ReadonlySet<string>;
}

/** Settings without variables. */
export const NO_VARIABLES: Variables = { general: [], own: [], shared: new Set() };

/** Reads the variables of the settings. */
export function readVariables(root: YamlMap | undefined): Variables {
  const shared = member(root, "sharedVariables");
  return {
    general: variablesIn(mapMember(root, "variables")),
    own: (mapMember(root, "contractVariables")?.entries ?? []).flatMap(({ key, value }) =>
      value.kind === "map" ? [{ contract: key, variables: variablesIn(value) }] : [],
    ),
    shared: new Set(shared === undefined ? [] : textList(shared).map(({ value }) => value)),
  };
}

function variablesIn(map: YamlMap | undefined): readonly Variable[] {
  return (map?.entries ?? []).flatMap(({ key, value }) =>
    value.kind === "scalar" ? [{ name: key, value: value.source }] : [],
  );
}

/** The values that hold in one contract, by name: its own before the general ones. */
export function variablesOf({ general, own }: Variables, contract: string): Readonly<Record<string, string>> {
  const stated = own.filter((entry) => entry.contract.value === contract);
  const all = [...general, ...stated.flatMap(({ variables }) => variables)];
  return Object.fromEntries(all.map(({ name, value }) => [name.value, value]));
}
