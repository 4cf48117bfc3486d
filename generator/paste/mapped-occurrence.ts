import { arrayOf, type Code, call, code, identifier, literal, objectOf, propertyName } from "../emit/code.js";
import { makesId, type Sending } from "../emit/senders.js";
import { type MappedMember, mappedContents, mappedPath } from "../model/mapped-contents.js";
import type { FieldModel, ParameterModel } from "../model/model.js";
import type { ValuePath } from "../model/value-path.js";
import { isDemanded } from "./declaration.js";

/** Where a page's system keeps the values of an event. */
export interface MappedValues {
  /** The path of each value by our name, `contents.id` for a member. */
  readonly paths: ReadonlyMap<string, string>;
  /** The expression that reads what lies at the root of a path. */
  readonly read: (root: readonly string[]) => Code;
  /** The same of a text, where the system writes it otherwise than Meta takes it: by the name that it has there. */
  readonly text?: (read: Code, name: string) => Code;
  /** What stands for a value without a path, in place of what lies under our own name. */
  readonly standIn?: (name: string) => Code;
}

/** What an event's call passes, and the names that it has to guess the place of. */
export interface MappedOccurrence {
  readonly entries: readonly Code[];
  /** Names that the page has to give, for which the contract states no path. */
  readonly unmapped: readonly string[];
}

/** The functions that an occurrence may call, in ES5, by their names. */
const HELPERS = {
  at: `function at(from, path) {
  for (var i = 0; i < path.length && from !== undefined && from !== null; i += 1) from = from[path[i]];
  return from;
}`,
  list: `function list(value) {
  return Array.isArray(value) || value === undefined || value === null ? value : [value];
}`,
  each: `function each(values, make) {
  if (!Array.isArray(values)) return undefined;
  var made = [];
  for (var i = 0; i < values.length; i += 1) made.push(make(values[i]));
  return made;
}`,
} as const;

/** The functions that a printed occurrence calls, each on lines of its own; a system may bring its own. */
export function helpersOf(printed: string, own: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...HELPERS, ...own })
    .filter(([name]) => printed.includes(`${name}(`))
    .map(([, text]) => `${text}\n`)
    .join("");
}

/** The members of an event's call, each read from where the system keeps it; nothing of what is constant. */
export function mappedOccurrence(sending: Sending, values: MappedValues): MappedOccurrence {
  const { event, sender } = sending;
  const reader = new OccurrenceReader(values);
  const parameters = sender.parameters.flatMap((parameter) => reader.parameter(parameter));
  const keys = event.keys.flatMap((key) => reader.field(key, key.name));
  const handed = event.eventId?.kind === "generated" && !makesId(sending);
  const event_id = handed ? reader.handedId() : undefined;
  return {
    entries: [
      code`event: ${literal(event.name)}`,
      ...(parameters.length > 0 ? [code`parameters: ${objectOf(parameters)}`] : []),
      ...(keys.length > 0 ? [code`keys: ${objectOf(keys)}`] : []),
      ...(event_id === undefined ? [] : [code`event_id: ${event_id}`]),
    ],
    unmapped: reader.unmapped,
  };
}

class OccurrenceReader {
  readonly unmapped: string[] = [];
  readonly #values: MappedValues;

  constructor(values: MappedValues) {
    this.#values = values;
  }

  parameter(parameter: ParameterModel): readonly Code[] {
    const { name, members } = parameter;
    if (members.length === 0) return this.field(parameter, name);
    const read = this.#contents(parameter);
    return read === undefined ? [] : [code`${propertyName(name)}: ${read}`];
  }

  field(field: FieldModel, name: string): readonly Code[] {
    if (field.presence.kind === "constant") return [];
    const read = this.#read(name, field);
    return read === undefined ? [] : [code`${propertyName(name)}: ${read}`];
  }

  /** The id that another sender made. */
  handedId(): Code {
    return this.#read("event_id", HANDED_ID) ?? this.#withoutPath("event_id");
  }

  /** A value that is demanded without a path lies under our own name until somebody says where. */
  #read(name: string, { presence, schema }: Pick<FieldModel, "presence" | "schema">): Code | undefined {
    const stated = this.#pathOf(name);
    const isList = schema.type === "array";
    if (stated === undefined) {
      if (presence.kind !== "required") return undefined;
      this.unmapped.push(name);
      return this.#withoutPath(name);
    }
    const { root, inEach } = stated;
    const read = this.#values.read(root);
    const text = (value: Code) => this.#text(value, inEach ?? root, schema);
    if (inEach === undefined) return isList ? call(identifier("list"), [text(read)]) : text(read);
    // One value out of a list is that of its first element.
    if (!isList) return text(at(read, [0, ...inEach]));
    return each(read, text(inEach.length === 0 ? ITEM : at(ITEM, inEach)));
  }

  #withoutPath(name: string): Code {
    return this.#values.standIn?.(name) ?? this.#values.read([name]);
  }

  #text(read: Code, path: readonly string[], { type, items }: FieldModel["schema"]): Code {
    const isText = type === "string" || items?.type === "string";
    return isText ? (this.#values.text?.(read, path.at(-1) ?? "") ?? read) : read;
  }

  /** A list of products: each from an element of the system's own list, or one product from single values. */
  #contents(parameter: ParameterModel): Code | undefined {
    const { name, members } = parameter;
    const contents = mappedContents(parameter, this.#values.paths);
    switch (contents.kind) {
      case "unmapped":
        if (!members.some(isDemanded)) return undefined;
        this.unmapped.push(name);
        return this.#withoutPath(name);
      case "whole":
        return this.#values.read(contents.root);
      case "members": {
        const { list } = contents;
        const product = objectOf(contents.members.flatMap((member) => this.#member(name, member, list)));
        return list === undefined ? arrayOf([product]) : each(this.#values.read(list), product);
      }
      default:
        return contents satisfies never;
    }
  }

  #member(
    contents: string,
    { member, path }: MappedMember,
    list: readonly string[] | undefined,
  ): readonly Code[] {
    const { name, schema } = member;
    if (path === undefined) {
      if (!isDemanded(member)) return [];
      this.unmapped.push(`${contents}.${name}`);
      const standIn = this.#values.standIn?.(`${contents}.${name}`);
      const guessed = standIn ?? (list === undefined ? this.#values.read([name]) : at(ITEM, [name]));
      return [code`${propertyName(name)}: ${guessed}`];
    }
    const { root, inEach } = path;
    const read = inEach === undefined ? this.#values.read(root) : at(ITEM, inEach);
    return [code`${propertyName(name)}: ${this.#text(read, inEach ?? root, schema)}`];
  }

  #pathOf(name: string): ValuePath | undefined {
    return mappedPath(name, this.#values.paths);
  }
}

const ITEM = identifier("item");

const HANDED_ID = { presence: { kind: "required" }, schema: { type: "string" } } as const;

function at(from: Code, path: readonly (string | number)[]): Code {
  return call(identifier("at"), [from, literal(path)]);
}

function each(values: Code, made: Code): Code {
  return call(identifier("each"), [values, code`function (item) { return ${made}; }`]);
}
