import type { Sending } from "../../emit/senders.js";
import { mappedContents, mappedPath } from "../../model/mapped-contents.js";
import type { FieldModel, MappingModel, ParameterModel, SenderModel } from "../../model/model.js";
import type { ValuePath } from "../../model/value-path.js";
import type { SourceField } from "../../runtime/server/source-field.js";
import type { ValueSchema } from "../../value/value-schema.js";
import { originsOf } from "./origin-words.js";
import { identifiersOf } from "./user-data-interface.js";

/** What a source's own object gives a builder: the field of ours, and where it lies. */
export interface ReadField {
  readonly section: "event" | "keys" | "user_data" | "custom_data";
  readonly field: FieldModel;
  /** Of `contents` made member by member: the members that are read. */
  readonly members?: readonly FieldModel[];
  readonly source: SourceField;
}

/** What is read by the contract's `fields` of a sender, in the order of the builder's input. */
export function readFields(sending: Sending): readonly ReadField[] {
  const { event, sender } = sending;
  const { own } = originsOf(sending);
  const paths = (...kinds: readonly MappingModel["kind"][]) =>
    new Map(own.filter(({ kind }) => kinds.includes(kind)).map(({ name, path }) => [name, path] as const));
  const eventPaths = paths("server-parameter", "event-id");
  const parameterPaths = paths("parameter", "contents-member");
  return [
    ...eventFields(sending).flatMap((field) => single("event", field, eventPaths)),
    ...event.keys.flatMap((field) => single("keys", field, paths("key"))),
    ...identifierFields(sender).flatMap((field) => single("user_data", field, paths("identifier"))),
    ...sender.parameters.flatMap((parameter) =>
      parameter.members.length === 0
        ? single("custom_data", parameter, parameterPaths)
        : contents(parameter, parameterPaths),
    ),
  ];
}

/** What lies beside the sections: required where every action source asks for it. */
function eventFields({ event, sender: { branches } }: Sending): readonly FieldModel[] {
  const time = { name: "event_time", schema: EVENT_TIME, ...REQUIRED };
  const id = { name: "event_id", schema: TEXT, ...REQUIRED };
  const actionSource = { name: "action_source", schema: TEXT, ...REQUIRED };
  const fields = new Map(
    branches.flatMap(({ serverEvent }) => serverEvent).map((field) => [field.name, field]),
  );
  const own = [...fields.values()].map((field): FieldModel => {
    const isRequired = branches.every(({ serverEvent }) =>
      serverEvent.some(({ name, presence }) => name === field.name && presence.kind === "required"),
    );
    const presence = field.presence.kind === "required" && !isRequired ? OPTIONAL.presence : field.presence;
    return { ...field, presence };
  });
  return [
    ...(branches.length > 1 ? [actionSource] : []),
    time,
    ...(event.eventId?.kind === "generated" ? [id] : []),
    ...own,
  ];
}

function identifierFields({ branches }: SenderModel): readonly FieldModel[] {
  const keys = new Map(
    branches.flatMap(({ userData }) => identifiersOf(userData)).map((key) => [key.name, key] as const),
  );
  return [...keys.values()].map(({ name, shape }) => {
    const isRequired = branches.every(({ userData }) => userData.required.some((key) => key.name === name));
    const schema = shape === "list" ? TEXTS : TEXT;
    return { name, schema, ...(isRequired ? REQUIRED : OPTIONAL) };
  });
}

const TEXT: ValueSchema = { type: "string" };
const EVENT_TIME: ValueSchema = { type: "string", format: "event-time" };

/** Of an identifier that may have several values. */
const TEXTS: ValueSchema = { type: "array", items: TEXT };

const REQUIRED = { description: "", presence: { kind: "required" } } as const;
const OPTIONAL = { description: "", presence: { kind: "optional" } } as const;

function single(
  section: ReadField["section"],
  field: FieldModel,
  paths: ReadonlyMap<string, string>,
): readonly ReadField[] {
  const path = mappedPath(field.name, paths);
  if (path === undefined || field.presence.kind === "constant") return [];
  const to = section === "event" ? [field.name] : [section, field.name];
  return [{ section, field, source: { to, ...pathOf(path), ...howRead(field) } }];
}

function contents(parameter: ParameterModel, paths: ReadonlyMap<string, string>): readonly ReadField[] {
  const found = mappedContents(parameter, paths);
  const to = ["custom_data", parameter.name];
  const field = parameter;
  switch (found.kind) {
    case "unmapped":
      return [];
    case "whole":
      return [
        { section: "custom_data", field, source: { to, from: found.root, ...howRead(field), as: "any" } },
      ];
    case "members": {
      const { list } = found;
      const read = found.members.flatMap(({ member, path }) =>
        path === undefined ? [] : [{ member, path }],
      );
      const members = read.map(
        ({ member, path: { root, inEach } }): SourceField => ({
          to: [member.name],
          from: inEach ?? root,
          ...howRead(member),
          ...(inEach === undefined && list !== undefined && { top: true }),
        }),
      );
      const source: SourceField = {
        to,
        from: list ?? [],
        ...howRead(field),
        as: "any",
        members,
        ...(list === undefined && { single: true }),
      };
      return [{ section: "custom_data", field, members: read.map(({ member }) => member), source }];
    }
    default:
      return found satisfies never;
  }
}

function pathOf({ root, inEach }: ValuePath): Pick<SourceField, "from" | "inEach"> {
  return { from: root, ...(inEach !== undefined && { inEach }) };
}

function howRead({ schema, presence }: FieldModel): Pick<SourceField, "as" | "list" | "required"> {
  const isList = schema.type === "array";
  return {
    as: targetOf(isList ? schema.items : schema),
    ...(isList && { list: schema === TEXTS ? "allowed" : "always" }),
    ...(presence.kind === "required" && { required: true }),
  };
}

function targetOf(schema: ValueSchema | undefined): SourceField["as"] {
  if (schema === undefined || schema.format === "event-time" || schema.format === "app-flag") return "any";
  switch (schema.type) {
    case "number":
    case "integer":
      return "number";
    case "string":
      return "text";
    case "boolean":
    case "array":
    case "object":
      return "any";
    default:
      return schema.type satisfies never;
  }
}
