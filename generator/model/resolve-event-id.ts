import type { EventIdAst } from "../contract/ast.js";
import type { Spanned } from "../source/source-file.js";
import { idTemplate } from "./id-template.js";
import type { EventIdModel, KeyModel, ParameterModel, TemplatePart } from "./model.js";
import { lookUp, type Scope } from "./scope.js";

/** The fields a template may be made of; of a key and a parameter of one name the key counts. */
export interface IdFields {
  readonly parameters: readonly ParameterModel[];
  readonly keys: readonly KeyModel[];
}

/** Resolves how an event's id is made. */
export function resolveEventId(
  scope: Scope,
  ast: EventIdAst | undefined,
  fields: IdFields,
  within: string,
): EventIdModel | undefined {
  if (ast === undefined) return undefined;
  if (ast.kind === "template") {
    const parts = resolveTemplate(scope, ast.template, fields, within);
    return { kind: "template", text: ast.template.value, span: ast.template.span, parts };
  }
  const by = lookUp(scope, "source", scope.sources, ast.by, within);
  return by === undefined ? undefined : { kind: ast.kind, by, span: ast.by.span };
}

function resolveTemplate(
  scope: Scope,
  template: Spanned<string>,
  { parameters, keys }: IdFields,
  within: string,
): readonly TemplatePart[] {
  const { span } = template;
  const { pieces, problem } = idTemplate(template);
  if (problem !== undefined) {
    scope.findings.push({ kind: "malformed-template", template, problem, span, within });
  }
  const fields = new Map([...parameters, ...keys].map((field) => [field.name, field]));
  return pieces.flatMap((piece): readonly TemplatePart[] => {
    if (piece.kind === "literal") return [piece];
    const { name } = piece;
    const field = lookUp(scope, "template-field", fields, { value: name, span }, within);
    return field === undefined ? [] : [{ kind: "field", name, span, field }];
  });
}
