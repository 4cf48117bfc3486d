import {
  access,
  type Code,
  call,
  code,
  identifier,
  join,
  literal,
  objectOf,
  propertyName,
  use,
  useType,
} from "../../emit/code.js";
import { consentBasis } from "../../emit/consent-basis.js";
import { deprecationTags, headline, lowerFirst, ownership } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import { parametersInterface } from "../../emit/parameters-interface.js";
import type { Sending } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { EventModel, FieldModel, ParameterModel, SenderModel } from "../../model/model.js";
import { isAutomatic, limitedPixels } from "./base-module.js";
import { type PixelContext, sourceConstant } from "./context.js";

/** The module of one event: its `track…` function, and its own parameters where this side knows fewer. */
export function eventModule(context: PixelContext, { event, sender }: Sending): EmittedFile {
  const names = eventNames(event);
  const path = `${context.folder}/${names.file}`;
  const file = new TsFile(`${path}.ts`, header(context.model, event), context.ending);
  if (sender.omits.length > 0) {
    const words = [
      `What \`${sender.source.name}\` knows about the event: all but ${sender.omits.join(", ")}.`,
    ];
    parametersInterface(file, event, sender.parameters, words, deprecationTags(event));
  }
  const parametersType = useType(
    `${names.type}Parameters`,
    sender.omits.length > 0 ? path : names.sharedModule,
  );
  const id = trackedId(event, sender);
  const keys = event.keys.length > 0 ? [code`keys: ${useType(`${names.type}Keys`, names.sharedModule)}`] : [];
  const following = [...keys, ...id.argument];
  const optional = following.length === 0 && sender.parameters.every((parameter) => !isDemanded(parameter));
  const first = code`${isRead(sender) ? code`parameters` : code`_parameters`}: ${parametersType}${optional ? code` = {}` : code``}`;
  const name = `track${names.type}`;
  file
    .declare(name)
    .comment(
      [
        headline(event),
        "",
        sentence(`Fires when: ${lowerFirst(sender.trigger)}`),
        ownership(event),
        ...id.words,
      ],
      0,
      deprecationTags(event),
    )
    .line(code`export function ${identifier(name)}(${join([first, ...following], ", ")}): ${id.returns} {`);
  for (const line of id.before) file.line(line, 2);
  file.line(
    code`${call(use("track", "runtime/pixel/track"), trackArguments(context, event, sender, id.value))};`,
    2,
  );
  for (const line of id.after) file.line(line, 2);
  return file.line(code`}`).unchecked().finish();
}

/** If the contract fills everything in, the argument is only a placeholder before the following ones. */
function isRead({ parameters }: SenderModel): boolean {
  return parameters.some(({ presence, members }) => presence.kind !== "constant" || members.length > 0);
}

function isDemanded(parameter: ParameterModel): boolean {
  return parameter.presence.kind === "required";
}

/** How the function gets its id: from an argument, a new value, or both sides' template. */
interface TrackedId {
  readonly argument: readonly Code[];
  readonly before: readonly Code[];
  readonly value: Code;
  readonly after: readonly Code[];
  readonly returns: Code;
  readonly words: readonly string[];
}

function trackedId(event: EventModel, sender: SenderModel): TrackedId {
  const names = eventNames(event);
  const none = { argument: [], before: [], after: [], returns: code`void`, words: [] };
  if (event.eventId?.kind === "generated") {
    const type = useType(`${names.type}Id`, names.sharedModule);
    if (event.eventId.by !== sender.source)
      return { ...none, argument: [code`id: ${type}`], value: code`id` };
    const others = event.senders.filter((other) => other.source !== sender.source);
    const handTo = others.map((other) => `\`${other.source.name}\``).join(" and ");
    return {
      ...none,
      before: [code`const id = ${use(`create${names.type}Id`, names.sharedModule)}();`],
      value: code`id`,
      after: [code`return id;`],
      returns: code`${type}`,
      words:
        others.length === 0 ? [] : [`Pass the returned id to ${handTo}, which reports the event with it.`],
    };
  }
  const parts = event.eventId?.kind === "template" ? event.eventId.parts : [];
  const fields = new Map(
    parts.flatMap((part) =>
      part.kind === "field" && part.field.presence.kind !== "constant"
        ? [[part.name, part.field] as const]
        : [],
    ),
  );
  const keyNames = new Set(event.keys.map((key) => key.name));
  const entries = [...fields].map(([name, field]) => {
    const owner = keyNames.has(name) ? code`keys` : code`parameters`;
    return code`${propertyName(name)}: ${given(owner, field)}`;
  });
  return {
    ...none,
    value: code`() => ${call(use(`${names.value}Id`, names.sharedModule), [objectOf(entries)])}`,
  };
}

function trackArguments(
  context: PixelContext,
  event: EventModel,
  sender: SenderModel,
  id: Code,
): readonly Code[] {
  const names = eventNames(event);
  const basis = consentBasis(event);
  const pixels = limitedPixels(context, sender);
  const declaration = [
    code`event: ${literal(event.name)}`,
    code`name: ${use(names.constant, names.sharedModule)}`,
    code`standard: ${literal(event.meta.kind === "standard")}`,
    ...(isAutomatic(event) ? [code`automatic: true`] : []),
    ...(basis === undefined ? [] : [code`consent: ${literal(basis.name)}`]),
    ...(pixels === undefined ? [] : [code`pixels: ${literal(pixels)}`]),
    ...(event.keys.length === 0
      ? []
      : [code`keys: () => (${objectOf(event.keys.map((key) => copied(code`keys`, key)))})`]),
    code`parameters: () => (${objectOf(sender.parameters.map((parameter) => parameterEntry(parameter)))})`,
  ];
  return [code`${use(sourceConstant(context.source), `${context.folder}/base`)}`, objectOf(declaration), id];
}

/** Fields are copied one by one: what is not in the contract never reaches Meta. */
function parameterEntry(parameter: ParameterModel): Code {
  if (parameter.members.length === 0) return copied(code`parameters`, parameter);
  const item = objectOf(parameter.members.map((member) => copied(code`item`, member)));
  const list = code`parameters${access(parameter.name)}`;
  const copy = call(use("items", "runtime/pixel/items"), [list, code`(item) => (${item})`]);
  return code`${propertyName(parameter.name)}: ${copy}`;
}

function copied(owner: Code, field: FieldModel): Code {
  const name = propertyName(field.name);
  const { presence } = field;
  if (presence.kind === "constant") return code`${name}: ${literal(presence.value)}`;
  const value = given(owner, field);
  return presence.kind === "default"
    ? code`${name}: ${value} ?? ${literal(presence.value)}`
    : code`${name}: ${value}`;
}

/** A field as the caller gave it; the Pixel sends a currency as it is written, so it is converted to capitals. */
function given(owner: Code, { name, schema }: Pick<FieldModel, "name" | "schema">): Code {
  const value = code`${owner}${access(name)}`;
  return schema.format === "currency"
    ? call(use("inCapitals", "runtime/shared/in-capitals"), [value])
    : value;
}
