import {
  type Code,
  code,
  literal,
  objectOf,
  propertyName,
  quotedName,
  unionOf,
  use,
  useType,
} from "../../emit/code.js";
import { metaName } from "../../emit/event-words.js";
import type { TsFile } from "../../emit/ts-file.js";
import type { PixelModel } from "../../model/model.js";
import type { ServerContext } from "./context.js";

const REQUEST = "runtime/server/request";
const NAMED_REQUEST = "runtime/server/named-request";
const SERVER_EVENT = "runtime/server/server-event";

/** The source's own `toRequest`, which knows where each of its events goes, as one of several pixels. */
export function requestFunction(file: TsFile, context: ServerContext, pixels: readonly PixelModel[]): void {
  const event = code`Event extends ${useType("ServerEvent", SERVER_EVENT)}`;
  const ids = code`${useType("PixelId", NAMED_REQUEST)}<Event, ${namesOf(pixels)}>`;
  const names = namesOf(context.sendings.map((sending) => sending.event));
  file
    .declare("DESTINATIONS", "RequestOptions", "toRequest")
    .line(
      code`const DESTINATIONS: ${useType("Destinations", NAMED_REQUEST)} = ${objectOf([code`pixels: PIXELS`, code`events: ${eventTable(context)}`])};`,
    )
    .blank()
    .comment(["Where and when events are sent: to a pixel that all of them may go to."])
    .line(
      code`export type RequestOptions<${event} = ${useType("ServerEvent", SERVER_EVENT)}> = ${useType("NamedOptions", NAMED_REQUEST)}<`,
    )
    .line(code`${ids},`, 2)
    .line(code`${names}`, 2)
    .line(code`>;`)
    .blank()
    .comment(
      [
        "Puts events into requests to one pixel. Those that must not go there, or that Meta would refuse with the whole request, are returned.",
        "",
      ],
      0,
      [{ name: "throws", text: "{ContractViolation} listing every option that is unusable." }],
    )
    .line(code`export function toRequest<${event}>(`)
    .line(code`events: readonly Event[],`, 2)
    .line(code`options: RequestOptions<Event>,`, 2)
    .line(code`): ${useType("Requests", REQUEST)} {`)
    .line(code`return ${use("toNamedRequest", NAMED_REQUEST)}(DESTINATIONS, events, options);`, 2)
    .line(code`}`)
    .blank();
}

/** The names as a union of texts. */
export function namesOf(named: readonly { readonly name: string }[]): Code {
  return unionOf(named.map(({ name }) => literal(name)));
}

/** Under each of Meta's names the events of the source and their pixels. */
function eventTable({ sendings }: ServerContext): Code {
  const byMetaName = new Map<string, Code[]>();
  for (const { event, sender } of sendings) {
    const entries = byMetaName.get(metaName(event)) ?? [];
    byMetaName.set(metaName(event), entries);
    const names = sender.pixels.map((pixel) => pixel.name);
    entries.push(code`${propertyName(event.name)}: ${literal(names)}`);
  }
  return objectOf([...byMetaName].map(([name, entries]) => code`${quotedName(name)}: ${objectOf(entries)}`));
}
