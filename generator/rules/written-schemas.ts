import type { Catalog, Fact } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import type { FieldAst } from "../contract/ast.js";
import type { EventModel } from "../model/model.js";
import { narrow } from "../model/resolve-field.js";
import type { SourceFile, Span } from "../source/source-file.js";
import { quote } from "../text/quote.js";
import type { ValueSchema } from "../value/value-schema.js";
import { onceFor } from "./once-for.js";
import type { RuleContext } from "./rule.js";
import { type WiderWord, widerWords } from "./wider-words.js";

/** What a contract says of one value at one place, and what that comes to. */
export interface WrittenSchema {
  /** `value` of `order_paid`, as a sentence names it. */
  readonly subject: string;
  readonly name: string;
  /** `shared`: for the whole contract. */
  readonly part: "shared" | "parameter" | "member" | "key" | "server-parameter";
  /** The words written here. */
  readonly field: FieldAst;
  /** Meta's own, if it is one of Meta's and documented by Meta: other facts make no error. */
  readonly meta: { readonly schema: ValueSchema; readonly fact: Fact } | undefined;
  /** The contract-wide words that these narrow. */
  readonly shared: FieldAst | undefined;
  /** Meta's words, the contract's and these, laid over each other. */
  readonly schema: ValueSchema;
  /** The words that let through what Meta does not take. */
  readonly wider: readonly WiderWord[];
}

/** Every description of a value in a contract, once for each place: what YAML aliases repeat was written once. */
export const writtenSchemas = onceFor((context: RuleContext): readonly WrittenSchema[] => {
  const places = new Map<SourceFile, Set<number>>();
  const isNew = ({ file, start }: Span): boolean => {
    const starts = places.get(file) ?? new Set();
    if (starts.has(start)) return false;
    places.set(file, starts.add(start));
    return true;
  };
  const all: WrittenSchema[] = [];
  const write: Write = ({ subject, name, part, field, meta, shared, schema }) => {
    // What a value is narrowed by is not known where part of the words was refused.
    if (field.partial || shared?.partial === true || !isNew(field.name.span)) return;
    const facts = meta?.fact.confidence === "documented" ? meta : undefined;
    const wider = facts === undefined ? [] : widerWords(facts.schema, field.schema);
    all.push({ subject, name, part, field, meta: facts, shared, schema, wider });
  };
  writeShared(context, write);
  for (const event of context.model.events) writeEvent(context.catalog, event, write);
  return all;
});

/** Those of them that say anything at all: most fields of an event are no more than required or optional. */
export const statedSchemas = onceFor((context: RuleContext): readonly WrittenSchema[] =>
  writtenSchemas(context).filter(({ field }) => Object.keys(field.schema).length > 0),
);

type Write = (written: Omit<WrittenSchema, "wider">) => void;

function writeShared({ model, catalog }: RuleContext, write: Write): void {
  for (const field of model.origin.parameters) {
    const name = field.name.value;
    const meta = findByName(catalog.parameters, name);
    const base = meta?.schema ?? model.ownSchemas.get(name);
    const schema = narrow({ findings: [] }, base, [field.schema], name);
    const subject = `the contract's ${quote(name)}`;
    write({ subject, name, part: "shared", field, meta, shared: undefined, schema });
  }
}

function writeEvent(catalog: Catalog, event: EventModel, write: Write): void {
  const subject = (name: string) => `${quote(name)} of ${quote(event.name)}`;
  for (const { name, origin: field, schema, meta, shared } of event.parameters) {
    write({ subject: subject(name), name, part: "parameter", field, meta, shared, schema });
  }
  const contents = event.parameters.find((parameter) => parameter.name === "contents");
  for (const field of contents === undefined ? [] : event.origin.parameters) {
    if (!field.name.value.startsWith("contents.")) continue;
    const name = field.name.value.slice("contents.".length);
    const member = contents?.members.find((candidate) => candidate.name === name);
    if (member === undefined) continue;
    const meta = findByName(catalog.contentsMembers, name);
    const { schema } = member;
    write({
      subject: subject(field.name.value),
      name: field.name.value,
      part: "member",
      field,
      meta,
      shared: undefined,
      schema,
    });
  }
  for (const { name, origin: field, schema } of event.keys) {
    write({ subject: subject(name), name, part: "key", field, meta: undefined, shared: undefined, schema });
  }
  for (const { name, origin: field, schema, meta } of event.serverEvent) {
    if (field === undefined) continue;
    write({ subject: subject(name), name, part: "server-parameter", field, meta, shared: undefined, schema });
  }
}
