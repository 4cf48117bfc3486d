import type { Fact } from "../../catalog/catalog.js";
import { findByName } from "../../catalog/find-by-name.js";
import type { FieldAst, ValueSchemaAst } from "../../contract/ast.js";
import { CONTENTS, contentsMember, contentsPath } from "../../contract/contents.js";
import type { EventModel } from "../../model/model.js";
import { narrow } from "../../model/narrow.js";
import type { SourceFile, Span } from "../../source/source-file.js";
import { quote } from "../../text/quote.js";
import { onceFor } from "../../value/once-for.js";
import type { ValueSchema } from "../../value/value-schema.js";
import type { RuleContext } from "../rule.js";
import { type WideningKeyword, wideningKeywords } from "./widening-keywords.js";

/** What a contract says about one value in one position, and what it amounts to. */
export interface WrittenSchema {
  readonly name: string;
  /** The event that says it; undefined for the whole contract. */
  readonly event: string | undefined;
  /** `shared`: for the whole contract. */
  readonly kind: "shared" | "parameter" | "member" | "key" | "server-parameter";
  /** The keywords written here. */
  readonly field: FieldAst;
  /** Meta's own, if it is one of Meta's and documented by Meta: other facts make no error. */
  readonly meta: { readonly schema: ValueSchema; readonly fact: Fact } | undefined;
  /** The contract-wide keywords that these narrow. */
  readonly shared: FieldAst | undefined;
  /** Meta's keywords, the contract's and these, merged. */
  readonly schema: ValueSchema;
  /** The keywords that allow what Meta does not accept. */
  readonly wider: readonly WideningKeyword[];
}

/** What a description is of, as a sentence names it: `value` of `order_paid`. */
export function subjectOf({ name, event }: Pick<WrittenSchema, "name" | "event">): string {
  return event === undefined ? `the contract's ${quote(name)}` : `${quote(name)} of ${quote(event)}`;
}

/** The descriptions of values for the whole contract, once for each position: YAML aliases only repeat. */
export const sharedSchemas = onceFor((context: RuleContext): readonly WrittenSchema[] => {
  const { written, write } = writing();
  writeShared(context, write);
  return written;
});

/** Every description of a value in a contract that says anything at all: most are no more than required or optional. */
export const statedSchemas = onceFor((context: RuleContext): readonly WrittenSchema[] => {
  const { written, write } = writing();
  writeShared(context, write);
  for (const event of context.model.events) writeEvent(event, write);
  return written.filter(({ field }) => says(field));
});

/** Those of the descriptions that state one of these keywords. */
export function schemasStating(
  context: RuleContext,
  keywords: readonly (keyof ValueSchemaAst)[],
): readonly WrittenSchema[] {
  return statedSchemas(context).filter(({ field }) =>
    keywords.some((keyword) => field.schema[keyword] !== undefined),
  );
}

function says({ schema }: FieldAst): boolean {
  return Object.keys(schema).length > 0;
}

type Write = (words: Omit<WrittenSchema, "wider">) => void;

function writing(): { readonly written: readonly WrittenSchema[]; readonly write: Write } {
  const seen = new Map<SourceFile, Set<number>>();
  const isNew = ({ file, start }: Span): boolean => {
    let starts = seen.get(file);
    if (starts === undefined) {
      starts = new Set();
      seen.set(file, starts);
    }
    return starts.size < starts.add(start).size;
  };
  const written: WrittenSchema[] = [];
  const write: Write = ({ name, event, kind, field, meta, shared, schema }) => {
    // If part of the keywords was refused, it is unknown what narrows the value.
    if (field.partial || shared?.partial === true || !isNew(field.name.span)) return;
    const facts = meta?.fact.confidence === "documented" ? meta : undefined;
    const wider = facts === undefined ? [] : wideningKeywords(facts.schema, field.schema);
    written.push({ name, event, kind, field, meta: facts, shared, schema, wider });
  };
  return { written, write };
}

function writeShared({ model, catalog }: RuleContext, write: Write): void {
  for (const field of model.origin.parameters) {
    const name = field.name.value;
    const member = contentsMember(name);
    const meta =
      member === undefined
        ? findByName(catalog.parameters, name)
        : findByName(catalog.contentsMembers, member);
    // Another rule reports a member that is none.
    if (member !== undefined && meta === undefined) continue;
    const base = meta?.schema ?? model.ownSchemas.get(name);
    const schema = narrow({ findings: [] }, base, [field.schema], name);
    write({ name, event: undefined, kind: "shared", field, meta, shared: undefined, schema });
  }
}

function writeEvent({ name: event, parameters, keys, serverEvent }: EventModel, write: Write): void {
  for (const { name, origin: field, schema, meta, shared } of parameters) {
    if (says(field)) write({ name, event, kind: "parameter", field, meta, shared, schema });
  }
  const members = parameters.find((parameter) => parameter.name === CONTENTS)?.members ?? [];
  for (const { name, origin: field, schema, meta, shared } of members) {
    if (field === undefined || !says(field)) continue;
    write({ name: contentsPath(name), event, kind: "member", field, meta, shared, schema });
  }
  for (const { name, origin: field, schema } of keys) {
    if (says(field)) write({ name, event, kind: "key", field, meta: undefined, shared: undefined, schema });
  }
  for (const { name, origin: field, schema, meta } of serverEvent) {
    if (field === undefined || !says(field)) continue;
    write({ name, event, kind: "server-parameter", field, meta, shared: undefined, schema });
  }
}
