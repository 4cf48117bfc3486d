import type { FieldMappingAst } from "../contract/ast.js";
import { contentsPath } from "../contract/contents.js";
import type { Span, Spanned } from "../source/source-file.js";
import { onceFor } from "../value/once-for.js";
import type { KeyModel, MappingModel, ParameterModel } from "./model.js";
import type { CatalogIndex, Scope } from "./scope.js";

/** What the left side of a mapping, or an enricher's `provides`, can mean in an event. */
export interface MappingNames {
  readonly parameters: readonly ParameterModel[];
  readonly keys: readonly KeyModel[];
  /** True for an event that Meta must not see: its left names are free. */
  readonly free: boolean;
}

/** Resolves a system's field mappings. */
export function resolveMappings(
  scope: Scope,
  fields: readonly FieldMappingAst[],
  names: MappingNames,
  within: string,
): readonly MappingModel[] {
  const mappings: MappingModel[] = [];
  for (const { name, path } of fields) {
    const target = resolveMappedName(scope, name, names, within);
    if (target === undefined) continue;
    mappings.push({ kind: target.kind, name: target.name, path: path.value, span: target.span });
  }
  return mappings;
}

/** Resolves our name of a field: a parameter before an identifier of the same name, which is `userData.country`. */
export function resolveMappedName(
  scope: Scope,
  name: Spanned<string>,
  names: MappingNames,
  within: string,
): { readonly kind: MappingModel["kind"]; readonly name: string; readonly span: Span } | undefined {
  const text = name.value;
  const span = name.span;
  if (names.free) return { kind: "free", name: text, span };
  const kind = ownNames(names).get(text);
  if (kind !== undefined) return { kind, name: text, span };
  const identifier = text.startsWith("userData.") ? text.slice("userData.".length) : text;
  if (scope.index.userDataKeys.has(identifier)) return { kind: "identifier", name: identifier, span };
  if (text === "event_id") return { kind: "event-id", name: text, span };
  if (scope.index.serverParameters.has(text)) return { kind: "server-parameter", name: text, span };
  const candidates = candidatesFor(scope.index)(names);
  scope.findings.push({ kind: "unknown-name", of: "mapped-name", name, within, candidates });
  return undefined;
}

/** What the names of an event's own fields mean; keys before parameters, and those before members of its items. */
const ownNames = onceFor(({ parameters, keys }: MappingNames) => {
  const own = new Map<string, "key" | "parameter" | "contents-member">();
  for (const { members } of parameters) {
    for (const { name } of members) own.set(contentsPath(name), "contents-member");
  }
  for (const { name } of parameters) own.set(name, "parameter");
  for (const { name } of keys) own.set(name, "key");
  return own;
});

/** What may be mapped in an event. */
const candidatesFor = onceFor(({ userDataKeys, serverParameters }: CatalogIndex) =>
  onceFor(({ parameters, keys }: MappingNames): readonly string[] => [
    ...parameters.map((parameter) => parameter.name),
    ...parameters.flatMap(({ members }) => members.map((member) => contentsPath(member.name))),
    ...keys.map((key) => key.name),
    ...userDataKeys.keys(),
    ...serverParameters.keys(),
  ]),
);
