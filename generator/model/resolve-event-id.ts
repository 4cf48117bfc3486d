import type { EventIdAst } from "../contract/ast.js";
import type { Spanned } from "../source/source-file.js";
import type { EventIdModel, KeyModel, ParameterModel, TemplatePart } from "./model.js";
import { lookUp, type Scope } from "./scope.js";

/** What a text part must match when the contract says nothing narrower. */
export const DEFAULT_PART_PATTERN = "^[A-Za-z0-9_.-]{1,128}$";

/** The fields a template may be made of; of a key and a parameter of one name the key counts. */
export interface IdFields {
  readonly parameters: readonly ParameterModel[];
  readonly keys: readonly KeyModel[];
}

/** Resolves how an event's id comes about. */
export function resolveEventId(
  scope: Scope,
  ast: EventIdAst | undefined,
  fields: IdFields,
  within: string,
): EventIdModel | undefined {
  if (ast === undefined) return undefined;
  if (ast.kind === "template") {
    const parts = parseTemplate(scope, ast.template, fields, within);
    return { kind: "template", text: ast.template.value, span: ast.template.span, parts };
  }
  const by = lookUp(scope, "source", scope.sources, ast.by, within);
  return by === undefined ? undefined : { kind: ast.kind, by, span: ast.by.span };
}

function parseTemplate(
  scope: Scope,
  template: Spanned<string>,
  { parameters, keys }: IdFields,
  within: string,
): readonly TemplatePart[] {
  const { value: text, span } = template;
  const find = (name: string) =>
    keys.find((field) => field.name === name) ?? parameters.find((field) => field.name === name);
  let isFlawed = false;
  // The first flaw makes the others: a brace that is missing here is one too many there.
  const flaw = (problem: "unclosed" | "empty" | "stray" | "doubled" | "control") => {
    if (!isFlawed) scope.findings.push({ kind: "malformed-template", template, problem, span, within });
    isFlawed = true;
  };
  const parts: TemplatePart[] = [];
  for (const piece of text.match(/\{\{[^{}]*\}\}|\{[^{}]*\}|\{[^{}]*|\}|[^{}]+/g) ?? []) {
    if (piece === "}") flaw("stray");
    else if (!piece.startsWith("{")) {
      if (/[\p{Cc}\u2028\u2029]/u.test(piece)) flaw("control");
      parts.push({ kind: "literal", text: piece });
    } else if (!piece.endsWith("}")) flaw("unclosed");
    else {
      if (piece.startsWith("{{")) flaw("doubled");
      const name = piece.replace(/^\{+|\}+$/g, "").trim();
      if (name === "") flaw("empty");
      else {
        const field = find(name);
        if (field === undefined) {
          const names = new Map([...parameters, ...keys].map((known) => [known.name, known]));
          lookUp(scope, "template-field", names, { value: name, span }, within);
        }
        if (field !== undefined) parts.push({ kind: "field", name, span, field });
      }
    }
  }
  return parts;
}

/**
 * Gives the parts of the template the limits of an id, so that the validator, the schema and the id agree on what may
 * stand in them: a text without enum or pattern the default pattern, a whole number nothing below 0.
 */
export function bindParts<Field extends KeyModel | ParameterModel>(
  fields: readonly Field[],
  partNames: ReadonlySet<string>,
): readonly Field[] {
  return partNames.size === 0 ? fields : fields.map((field) => bindPart(field, partNames));
}

function bindPart<Field extends KeyModel | ParameterModel>(
  field: Field,
  partNames: ReadonlySet<string>,
): Field {
  const { schema } = field;
  if (!partNames.has(field.name) || field.presence.kind === "constant" || schema.enum !== undefined)
    return field;
  if (schema.type === "integer") {
    return { ...field, schema: { ...schema, minimum: Math.max(0, schema.minimum ?? 0) } };
  }
  if (schema.type !== "string" || schema.pattern !== undefined) return field;
  return { ...field, schema: { ...schema, pattern: DEFAULT_PART_PATTERN } };
}

/** The names that stand in braces in a template. */
export function partNamesOf(ast: EventIdAst | undefined): ReadonlySet<string> {
  if (ast?.kind !== "template") return new Set();
  return new Set([...ast.template.value.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? "").trim()));
}
