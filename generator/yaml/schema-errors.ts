import { invariant } from "../text/invariant.js";
import { entryIndex } from "./entry-index.js";
import { type Located, locate } from "./locate.js";
import type { YamlMap, YamlNode, YamlScalar, YamlSeq } from "./node.js";
import { pointerTo } from "./pointer.js";
import { brokenKeywords, takes } from "./schema-values.js";
import type { StructureSchema } from "./structure-schema.js";

/** A keyword that a node breaks. */
export interface SchemaError {
  readonly at: Located;
  readonly keyword: keyof StructureSchema;
  /** The schema that holds the keyword. */
  readonly schema: StructureSchema;
  /** The name in question, where it is a name and not a value that is wrong. */
  readonly name?: string;
  /** The key that a map lacks, or has though it may not. */
  readonly key?: string;
  /** The places of two items that are the same, the first one first. */
  readonly twins?: readonly [number, number];
}

interface Walk {
  readonly definitions: ReadonlyMap<string, StructureSchema>;
  readonly patterns: Map<string, RegExp>;
  /** The way to the node that is looked at. */
  readonly steps: string[];
  report(error: Omit<SchemaError, "at">): void;
}

/**
 * Holds a tree against a schema. A slot that takes text takes any scalar as it was written, so there the text counts;
 * everywhere else what YAML makes of it. A validator of plain data would need both copies of the tree, and could not
 * say which one an error is about.
 */
export function schemaErrors(root: YamlNode, schema: StructureSchema): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  const steps: string[] = [];
  const find = locateOnce(root);
  const definitions = new Map(
    Object.entries(schema.$defs ?? {}).map(([name, definition]) => [`#/$defs/${name}`, definition]),
  );
  const report = (error: Omit<SchemaError, "at">) => errors.push({ at: find(steps), ...error });
  visit({ definitions, patterns: new Map(), steps, report }, root, schema);
  return errors;
}

function locateOnce(root: YamlNode): (steps: readonly string[]) => Located {
  const found = new Map<string, Located>();
  const entriesOf = entryIndex();
  return (steps) => {
    const pointer = pointerTo(steps);
    const at = found.get(pointer) ?? locate(root, pointer, entriesOf);
    invariant(at !== undefined, "the way was gone to get there");
    found.set(pointer, at);
    return at;
  };
}

function visit(walk: Walk, node: YamlNode, schema: StructureSchema): void {
  if (schema.$ref !== undefined) visit(walk, node, definitionOf(walk, schema.$ref));
  if (schema.not !== undefined && satisfies(walk, node, schema.not)) walk.report({ keyword: "not", schema });
  if (schema.if !== undefined && schema.then !== undefined && satisfies(walk, node, schema.if)) {
    visit(walk, node, schema.then);
  }
  if (node.kind === "scalar") visitScalar(walk, node, schema);
  else if (node.kind === "seq") visitSeq(walk, node, schema);
  else visitMap(walk, node, schema);
}

function definitionOf({ definitions }: Walk, ref: string): StructureSchema {
  const definition = definitions.get(ref);
  invariant(definition !== undefined, "the build has seen where each reference leads");
  return definition;
}

function satisfies(walk: Walk, node: YamlNode, schema: StructureSchema): boolean {
  let isSound = true;
  const report = () => {
    isSound = false;
  };
  visit({ ...walk, report }, node, schema);
  return isSound;
}

function visitScalar(walk: Walk, { value, source }: YamlScalar, schema: StructureSchema): void {
  const read = takes(schema, "string") ? source : value;
  for (const keyword of brokenKeywords(read, schema, walk.patterns)) walk.report({ keyword, schema });
}

function visitSeq(walk: Walk, { items }: YamlSeq, schema: StructureSchema): void {
  refuseOtherForm(walk, "array", schema);
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (items.length < minItems) walk.report({ keyword: "minItems", schema });
  if (items.length > maxItems) walk.report({ keyword: "maxItems", schema });
  if (schema.items !== undefined) {
    for (const [index, item] of items.entries()) {
      walk.steps.push(String(index));
      visit(walk, item, schema.items);
      walk.steps.pop();
    }
  }
  const twins = schema.uniqueItems === true ? twinsAmong(items) : undefined;
  if (twins !== undefined) walk.report({ keyword: "uniqueItems", schema, twins });
}

/** Of several texts that repeat, the last pair is named. Items that are no text are refused as such. */
function twinsAmong(items: readonly YamlNode[]): readonly [number, number] | undefined {
  const later = new Map<string, number>();
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item?.kind !== "scalar" || typeof item.value !== "string") continue;
    const twin = later.get(item.value);
    if (twin !== undefined) return [index, twin];
    later.set(item.value, index);
  }
  return undefined;
}

function visitMap(walk: Walk, { entries }: YamlMap, schema: StructureSchema): void {
  refuseOtherForm(walk, "object", schema);
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = schema;
  const { properties = {}, additionalProperties: others, propertyNames } = schema;
  if (entries.length < minProperties) walk.report({ keyword: "minProperties", schema });
  if (entries.length > maxProperties) walk.report({ keyword: "maxProperties", schema });
  for (const key of schema.required ?? []) {
    if (!entries.some((entry) => entry.key.value === key)) walk.report({ keyword: "required", schema, key });
  }
  for (const { key, value } of entries) {
    const name = key.value;
    if (propertyNames !== undefined) visitName(walk, name, propertyNames);
    const own = Object.hasOwn(properties, name) ? properties[name] : others;
    if (own === false) walk.report({ keyword: "additionalProperties", schema, key: name });
    else if (own !== undefined) {
      walk.steps.push(name);
      visit(walk, value, own);
      walk.steps.pop();
    }
  }
}

function visitName(walk: Walk, name: string, schema: StructureSchema): void {
  if (schema.$ref !== undefined) visitName(walk, name, definitionOf(walk, schema.$ref));
  for (const keyword of brokenKeywords(name, schema, walk.patterns)) walk.report({ keyword, schema, name });
}

/** A list or map where a schema asks for something else, which a choice of scalars always does. */
function refuseOtherForm(walk: Walk, form: "array" | "object", schema: StructureSchema): void {
  if (schema.type !== undefined && !takes(schema, form)) walk.report({ keyword: "type", schema });
  if (schema.const !== undefined) walk.report({ keyword: "const", schema });
  if (schema.enum !== undefined) walk.report({ keyword: "enum", schema });
}
