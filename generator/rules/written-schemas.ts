import type { Fact } from "../catalog/catalog.js";
import { findByName } from "../catalog/find-by-name.js";
import type { FieldAst } from "../contract/ast.js";
import type { EventModel, Model } from "../model/model.js";
import { narrow } from "../model/resolve-field.js";
import { quote } from "../text/quote.js";
import type { ValueSchema } from "../value/value-schema.js";
import type { RuleContext } from "./rule.js";

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
}

/** Half of the rules on fields ask, and laying words over each other takes its time. */
const known = new WeakMap<Model, readonly WrittenSchema[]>();

/** Every description of a value in a contract, once for each place: what YAML aliases repeat was written once. */
export function writtenSchemas(context: RuleContext): readonly WrittenSchema[] {
  const found = known.get(context.model) ?? readSchemas(context);
  known.set(context.model, found);
  return found;
}

function readSchemas(context: RuleContext): readonly WrittenSchema[] {
  const places = new Map<string, WrittenSchema>();
  for (const written of [...sharedSchemas(context), ...context.model.events.flatMap(eventSchemas(context))]) {
    // What a value is narrowed by is not known where part of the words was refused.
    if (written.field.partial || written.shared?.partial === true) continue;
    const { file, start } = written.field.name.span;
    const place = `${file.path}:${start}`;
    if (!places.has(place)) places.set(place, written);
  }
  return [...places.values()];
}

function sharedSchemas({ model, catalog }: RuleContext): readonly WrittenSchema[] {
  return model.origin.parameters.map((field): WrittenSchema => {
    const name = field.name.value;
    const entry = findByName(catalog.parameters, name);
    const base = entry?.schema ?? model.ownSchemas.get(name);
    const schema = narrow({ findings: [] }, base, [field.schema], name);
    const subject = `the contract's ${quote(name)}`;
    return { subject, name, part: "shared", field, meta: documented(entry), shared: undefined, schema };
  });
}

function eventSchemas({ catalog }: RuleContext): (event: EventModel) => readonly WrittenSchema[] {
  return (event) => {
    const subject = (name: string) => `${quote(name)} of ${quote(event.name)}`;
    const plain = (part: WrittenSchema["part"], field: FieldAst, schema: ValueSchema): WrittenSchema => {
      const name = field.name.value;
      return { subject: subject(name), name, part, field, meta: undefined, shared: undefined, schema };
    };
    const contents = event.parameters.find((parameter) => parameter.name === "contents");
    const members = event.origin.parameters.flatMap((field): WrittenSchema[] => {
      const name = field.name.value.replace(/^contents\./, "");
      const member = contents?.members.find((candidate) => candidate.name === name);
      if (member === undefined || name === field.name.value) return [];
      return [
        {
          ...plain("member", field, member.schema),
          meta: documented(findByName(catalog.contentsMembers, name)),
        },
      ];
    });
    return [
      ...event.parameters.map(({ origin, schema, meta, shared }) => ({
        ...plain("parameter", origin, schema),
        meta: documented(meta),
        shared,
      })),
      ...members,
      ...event.keys.map(({ origin, schema }) => plain("key", origin, schema)),
      ...event.serverEvent.flatMap(({ origin, schema, meta }) =>
        origin === undefined
          ? []
          : [{ ...plain("server-parameter", origin, schema), meta: documented(meta) }],
      ),
    ];
  };
}

function documented<Entry extends { readonly fact: Fact }>(entry: Entry | undefined): Entry | undefined {
  return entry?.fact.confidence === "documented" ? entry : undefined;
}
