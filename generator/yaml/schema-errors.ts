import { invariant } from "../text/invariant.js";
import { type Located, locate } from "./locate.js";
import type { YamlMap, YamlNode, YamlScalar, YamlSeq } from "./node.js";
import { pointerTo } from "./pointer.js";
import { type Slot, slotOf, takes } from "./schema-slot.js";
import { reportBreaks } from "./schema-values.js";
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

/** What is in question besides the keyword. */
type About = Partial<Pick<SchemaError, "name" | "key" | "twins">>;

interface Walk {
  readonly definitions: NonNullable<StructureSchema["$defs"]>;
  /** The slots of definitions, by what refers to them. */
  readonly referred: Map<string, Slot>;
  /** The way to the node that is looked at. */
  readonly steps: string[];
  report(keyword: keyof StructureSchema, schema: StructureSchema, about?: About): void;
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
  const walk: Walk = {
    definitions: schema.$defs ?? {},
    referred: new Map(),
    steps,
    report: (keyword, broken, about) => errors.push({ at: find(steps), keyword, schema: broken, ...about }),
  };
  visit(walk, root, slotOf(schema));
  return errors;
}

function locateOnce(root: YamlNode): (steps: readonly string[]) => Located {
  const found = new Map<string, Located>();
  return (steps) => {
    const pointer = pointerTo(steps);
    const at = found.get(pointer) ?? locate(root, [...steps]);
    invariant(at !== undefined, "the way was gone to get there");
    found.set(pointer, at);
    return at;
  };
}

function visit(walk: Walk, node: YamlNode, slot: Slot): void {
  if (slot.ref !== undefined) visit(walk, node, definitionOf(walk, slot.ref));
  if (slot.not !== undefined && satisfies(walk, node, slot.not)) walk.report("not", slot.schema);
  if (slot.if !== undefined && slot.then !== undefined && satisfies(walk, node, slot.if)) {
    visit(walk, node, slotOf(slot.then));
  }
  if (node.kind === "scalar") visitScalar(walk, node, slot);
  else if (node.kind === "seq") visitSeq(walk, node, slot);
  else visitMap(walk, node, slot);
}

function definitionOf(walk: Walk, ref: NonNullable<StructureSchema["$ref"]>): Slot {
  const known = walk.referred.get(ref);
  if (known !== undefined) return known;
  const definition = walk.definitions[ref.slice("#/$defs/".length)];
  invariant(definition !== undefined, "the build has seen where each reference leads");
  const slot = slotOf(definition);
  walk.referred.set(ref, slot);
  return slot;
}

function satisfies(walk: Walk, node: YamlNode, schema: StructureSchema): boolean {
  let isSound = true;
  const report = () => {
    isSound = false;
  };
  visit({ ...walk, report }, node, slotOf(schema));
  return isSound;
}

function visitScalar(walk: Walk, { value, source }: YamlScalar, slot: Slot): void {
  reportBreaks(slot.takesText ? source : value, slot, walk.report);
}

function visitSeq(walk: Walk, { items }: YamlSeq, slot: Slot): void {
  const { schema } = slot;
  refuseOtherForm(walk, "array", slot);
  if (items.length < slot.minItems) walk.report("minItems", schema);
  if (items.length > slot.maxItems) walk.report("maxItems", schema);
  if (slot.items !== undefined) {
    const itemSlot = slotOf(slot.items);
    for (let index = 0; index < items.length; index += 1) {
      walk.steps.push(String(index));
      visit(walk, items[index] as YamlNode, itemSlot);
      walk.steps.pop();
    }
  }
  const twins = slot.uniqueItems ? twinsAmong(items) : undefined;
  if (twins !== undefined) walk.report("uniqueItems", schema, { twins });
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

function visitMap(walk: Walk, { entries }: YamlMap, slot: Slot): void {
  const { schema, propertyNames } = slot;
  refuseOtherForm(walk, "object", slot);
  if (entries.length < slot.minProperties) walk.report("minProperties", schema);
  if (entries.length > slot.maxProperties) walk.report("maxProperties", schema);
  for (const key of slot.required) {
    if (!entries.some((entry) => entry.key.value === key)) walk.report("required", schema, { key });
  }
  for (const { key, value } of entries) {
    const name = key.value;
    if (propertyNames !== undefined) visitName(walk, name, slotOf(propertyNames));
    const own = valueSlot(slot, name);
    if (own === false) walk.report("additionalProperties", schema, { key: name });
    else if (own !== undefined) {
      walk.steps.push(name);
      visit(walk, value, own);
      walk.steps.pop();
    }
  }
}

/** What a key's value is held against; false where there may be no such key. */
function valueSlot({ properties, others }: Slot, name: string): Slot | false | undefined {
  const schema = Object.hasOwn(properties, name) ? properties[name] : others;
  return schema === undefined || schema === false ? schema : slotOf(schema);
}

function visitName(walk: Walk, name: string, slot: Slot): void {
  if (slot.ref !== undefined) visitName(walk, name, definitionOf(walk, slot.ref));
  reportBreaks(name, slot, walk.report, { name });
}

/** A list or map where a schema asks for something else, which a choice of scalars always does. */
function refuseOtherForm(walk: Walk, form: "array" | "object", slot: Slot): void {
  if (slot.type !== undefined && !takes(slot.type, form)) walk.report("type", slot.schema);
  if (slot.const !== undefined) walk.report("const", slot.schema);
  if (slot.enum !== undefined) walk.report("enum", slot.schema);
}
