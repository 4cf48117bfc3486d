import { type Code, code, identifier, join, literal, objectOf, use, useType } from "../../emit/code.js";
import { deprecationTags, headline, lowerFirst, ownership } from "../../emit/event-words.js";
import { sentence } from "../../emit/field-type.js";
import { header } from "../../emit/header.js";
import { eventNames } from "../../emit/naming.js";
import { parametersInterface } from "../../emit/parameters-interface.js";
import { lazyReader, readerCode } from "../../emit/reader-code.js";
import { makesId, type Sending } from "../../emit/senders.js";
import type { EmittedFile } from "../../emit/target.js";
import { TsFile } from "../../emit/ts-file.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import { declarationEntries, isDemanded } from "../../paste/declaration.js";
import { type PixelContext, sourceConstant } from "../../paste/pixel-context.js";
import { fieldsRecipe } from "../../readers/field-recipe.js";

const TRACK = "runtime/pixel/track";

/** The module of one event: its `track…` function, and its own parameters where this side knows fewer. */
export function eventModule(context: PixelContext, { event, sender }: Sending): EmittedFile {
  const names = eventNames(event);
  const path = `${context.folder}/${names.file}`;
  const file = new TsFile(`${path}.ts`, header(context.model, event), context.ending);
  const tags = deprecationTags(event);
  if (sender.omits.length > 0) {
    const words = [
      `What \`${sender.source.name}\` knows about the event: all but ${sender.omits.join(", ")}.`,
    ];
    parametersInterface(file, event, sender.parameters, words, tags);
    const reader = readerCode(fieldsRecipe(sender.parameters));
    file.declare("PARAMETERS").line(lazyReader("PARAMETERS", reader)).blank();
  }
  const name = `track${names.type}`;
  const entries = declarationEntries(context, { event, sender }, eventReaders(event, sender));
  const id = eventId({ event, sender });
  file
    .declare("EVENT", name)
    .line(code`const EVENT: ${useType("PixelEvent", "runtime/pixel/pixel-event")} = ${objectOf(entries)};`)
    .blank()
    .comment(
      [
        headline(event),
        "",
        sentence(`Fires when: ${lowerFirst(sender.trigger)}`),
        ownership(event),
        ...id.words,
      ],
      0,
      tags,
    )
    .line(
      code`export function ${identifier(name)}(${join([...parametersOf(event, sender, path, id), ...chosenPixels(sender)], ", ")}): ${id.returns} {`,
    );
  const given = [
    // Spread, or what hangs on every object would be a choice; first, or it could stand for something else.
    ...(sender.pixels.length > 1 ? [code`...options`] : []),
    ...(sender.parameters.length > 0 ? [code`parameters`] : []),
    ...(event.keys.length > 0 ? [code`keys`] : []),
    ...(id.argument.length > 0 ? [code`event_id: id`] : []),
  ];
  const source = use(sourceConstant(context.source), `${context.folder}/base`);
  const tracked = code`${use(id.track, TRACK)}(${source}, EVENT, ${objectOf(given)})`;
  file.line(id.track === "trackNew" ? code`return ${tracked} as ${id.returns};` : code`${tracked};`, 2);
  return file.line(code`}`).unchecked().finish();
}

/** What both sides share, or a reader of its own where this source knows fewer parameters. */
function eventReaders(event: EventModel, sender: SenderModel) {
  const { value, sharedModule } = eventNames(event);
  return {
    keys: code`${use(`${value}Keys`, sharedModule)}`,
    parameters:
      sender.omits.length > 0 ? identifier("PARAMETERS") : code`${use(`${value}Parameters`, sharedModule)}`,
    idForm: code`${use(`${value}IdForm`, sharedModule)}`,
  };
}

function parametersOf(event: EventModel, sender: SenderModel, path: string, id: TrackedId): readonly Code[] {
  const names = eventNames(event);
  const type = useType(`${names.type}Parameters`, sender.omits.length > 0 ? path : names.sharedModule);
  const keys = event.keys.length > 0 ? [code`keys: ${useType(`${names.type}Keys`, names.sharedModule)}`] : [];
  const following = [...keys, ...id.argument];
  const isOptional = following.length === 0 && !sender.parameters.some(isDemanded);
  const name = sender.parameters.length > 0 ? code`parameters` : code`_parameters`;
  return [code`${name}: ${type}${isOptional ? code` = {}` : code``}`, ...following];
}

/** Where an event goes to several pixels, a call may choose among them. */
function chosenPixels({ pixels }: SenderModel): readonly Code[] {
  if (pixels.length < 2) return [];
  const names = join(
    pixels.map(({ name }) => literal(name)),
    " | ",
  );
  return [code`options: { readonly pixels?: readonly (${names})[] } = {}`];
}

/** How the function gets its id: from an argument, a new value, or both sides' template. */
interface TrackedId {
  readonly track: "track" | "trackNew";
  readonly argument: readonly Code[];
  readonly returns: Code;
  readonly words: readonly string[];
}

function eventId(sending: Sending): TrackedId {
  const { event, sender } = sending;
  const none = { argument: [], returns: code`void`, words: [] };
  if (event.eventId?.kind !== "generated") return { ...none, track: "track" };
  const { type, sharedModule } = eventNames(event);
  const idType = code`${useType(`${type}Id`, sharedModule)}`;
  if (!makesId(sending)) return { ...none, track: "track", argument: [code`id: ${idType}`] };
  const others = event.senders.filter((other) => other !== sender);
  const handTo = others.map((other) => `\`${other.source.name}\``).join(" and ");
  const words =
    others.length === 0 ? [] : [`Pass the returned id to ${handTo}, which reports the event with it.`];
  return { ...none, track: "trackNew", returns: idType, words };
}
