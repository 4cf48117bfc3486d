import { sentence } from "../../emit/field-type.js";
import type { Sending } from "../../emit/senders.js";
import type { EnricherModel, MappingModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";

type Kind = MappingModel["kind"];

/** Where the builder's caller finds a field: in its own system, or in what an enricher hands over. */
export function originWords({ event, sender }: Sending, kind: Kind, name: string): readonly string[] {
  const isMeant = (field: { readonly kind: Kind; readonly name: string }) =>
    field.kind === kind && field.name === name;
  const own = ownMappings({ event, sender })
    .filter(isMeant)
    .map(({ path }) => sentence(`From ${quote(path)} in ${sender.source.system}`));
  const handed = handingOver({ event, sender }).flatMap(({ source, provides, fields }) => {
    if (!provides.some(isMeant)) return [];
    const path = fields.find(isMeant)?.path;
    const where = path === undefined ? "" : `, from ${quote(path)} in ${source.system}`;
    return [sentence(`Handed over by ${quote(source.name)}${where}`)];
  });
  return [...new Set([...own, ...handed])];
}

/** The same for a group of fields whose interface all senders share, and which so cannot say it. */
export function groupOriginWords(sending: Sending, kinds: readonly Kind[]): readonly string[] {
  const { system } = sending.sender.source;
  const own = ownMappings(sending).filter(({ kind }) => kinds.includes(kind));
  const found = new Set(
    own.map(({ name, path }) => (path === name ? quote(name) : `${quote(path)} as ${quote(name)}`)),
  );
  const handed = handingOver(sending).flatMap(({ source, provides }) => {
    const names = provides.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => quote(name));
    return names.length === 0 ? [] : [sentence(`Handed over by ${quote(source.name)}: ${names.join(", ")}`)];
  });
  return [...(found.size === 0 ? [] : [sentence(`From ${system}: ${[...found].join(", ")}`)]), ...handed];
}

/** The sender's own mappings, those that it has as an enricher of the same event included. */
function ownMappings({ event, sender }: Sending): readonly MappingModel[] {
  const roles = [sender, ...event.enrichers.filter(({ source }) => source === sender.source)];
  return roles.flatMap(({ fields }) => fields);
}

function handingOver({ event, sender }: Sending): readonly EnricherModel[] {
  return event.enrichers.filter(({ source }) => source !== sender.source);
}
