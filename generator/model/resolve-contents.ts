import type { CatalogContentsMember } from "../catalog/catalog.js";
import type { FieldAst } from "../contract/ast.js";
import { contentsMember, contentsPath } from "../contract/contents.js";
import type { Presence } from "../value/presence.js";
import type { MemberSchema, ValueSchema } from "../value/value-schema.js";
import { descriptionOf, presenceOf } from "./field-model.js";
import type { FieldModel, MemberModel } from "./model.js";
import { narrow } from "./narrow.js";
import { lookUp, type Scope } from "./scope.js";

/**
 * Resolves what an item of `contents` has: `id` and `quantity`, and the others that the event names, each as Meta, the
 * whole contract and the event define it.
 */
export function resolveContents(
  scope: Scope,
  fields: readonly FieldAst[],
  within: string,
): readonly MemberModel[] {
  const written = new Map(fields.map((field) => [contentsMember(field.name.value) ?? "", field]));
  for (const [name, field] of written) {
    const spelled = { value: name, span: field.name.span };
    lookUp(scope, "contents-member", scope.index.contentsMembers, spelled, within);
  }
  return scope.catalog.contentsMembers.flatMap((meta): readonly MemberModel[] => {
    const field = written.get(meta.name);
    return field === undefined && !meta.required ? [] : [resolveMember(scope, meta, field, within)];
  });
}

function resolveMember(
  scope: Scope,
  meta: CatalogContentsMember,
  origin: FieldAst | undefined,
  within: string,
): MemberModel {
  const shared = scope.sharedParameters.get(contentsPath(meta.name));
  const schema = narrow(scope, meta.schema, [shared?.schema, origin?.schema], within);
  const presence = presenceOf(scope, { field: origin, shared, schema, within });
  return {
    name: meta.name,
    presence: meta.required ? demanded(presence) : presence,
    description: descriptionOf(origin, shared, meta.description),
    schema,
    meta,
    origin,
    shared,
  };
}

/** What every item must have is required, or filled in where it is not given; a bad one refuses the item. */
function demanded(presence: Presence): Presence {
  if (presence.kind === "optional") return { kind: "required" };
  return presence.kind === "default" ? { ...presence, isBinding: true } : presence;
}

/** What an item of the list is. */
export function contentsItem(members: readonly FieldModel[]): ValueSchema {
  return {
    type: "object",
    members: members.map(
      (member): MemberSchema => ({
        name: member.name,
        required: member.presence.kind === "required",
        description: member.description,
        schema: member.schema,
      }),
    ),
  };
}
