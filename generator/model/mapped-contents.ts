import { contentsPath } from "../contract/contents.js";
import type { MemberModel, ParameterModel } from "./model.js";
import { parseValuePath, type ValuePath } from "./value-path.js";

/** A member of a product that is given, and where it lies; undefined where the contract does not say. */
export interface MappedMember {
  readonly member: MemberModel;
  readonly path: ValuePath | undefined;
}

/** Where a system keeps the products of an event. */
export type MappedContents =
  | { readonly kind: "unmapped" }
  /** It has the list as it is sent. */
  | { readonly kind: "whole"; readonly root: readonly string[] }
  /** Each product is made from an element of a list; undefined where one is made from single values. */
  | {
      readonly kind: "members";
      readonly list: readonly string[] | undefined;
      readonly members: readonly MappedMember[];
    };

/** Finds the products by the paths of `contents` and its members, by our names. */
export function mappedContents(
  { name, members }: ParameterModel,
  paths: ReadonlyMap<string, string>,
): MappedContents {
  const whole = mappedPath(name, paths);
  const mapped = members
    .filter(({ presence }) => presence.kind !== "constant")
    .map((member) => ({ member, path: mappedPath(contentsPath(member.name), paths) }));
  const isUnmapped = mapped.every(({ path }) => path === undefined);
  if (isUnmapped) return whole === undefined ? { kind: "unmapped" } : { kind: "whole", root: whole.root };
  const list = mapped.find(({ path }) => path?.inEach !== undefined)?.path?.root ?? whole?.root;
  return { kind: "members", list, members: mapped };
}

/** The path of a field of ours, taken apart; undefined where it has none that is read. */
export function mappedPath(name: string, paths: ReadonlyMap<string, string>): ValuePath | undefined {
  const path = paths.get(name);
  return path === undefined ? undefined : parseValuePath(path);
}
