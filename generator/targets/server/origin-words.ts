import { sentence } from "../../emit/field-type.js";
import type { Sending } from "../../emit/senders.js";
import type { EnricherModel, MappingModel } from "../../model/model.js";
import { quote } from "../../text/quote.js";

type Kind = MappingModel["kind"];

/** What tells the builder's caller where to find the fields of one event. */
export interface Origins {
  readonly system: string;
  /** The sender's own mappings, those that it has as an enricher of the same event included. */
  readonly own: readonly MappingModel[];
  /** The other enrichers, which hand over what they know. */
  readonly enrichers: readonly EnricherModel[];
}

/** Gathers once what every field of an event is looked up in. */
export function originsOf({ event, sender }: Sending): Origins {
  const itself = event.enrichers.filter(({ source }) => source === sender.source);
  return {
    system: sender.source.system,
    own: [sender, ...itself].flatMap(({ fields }) => fields),
    enrichers: event.enrichers.filter(({ source }) => source !== sender.source),
  };
}

/** Where the builder's caller finds a field: in its own system, or in what an enricher hands over. */
export function originWords(
  { system, own, enrichers }: Origins,
  kind: Kind,
  name: string,
): readonly string[] {
  const isMeant = (field: { readonly kind: Kind; readonly name: string }) =>
    field.name === name && field.kind === kind;
  const words: string[] = [];
  for (const field of own) {
    if (isMeant(field)) words.push(sentence(`From ${quote(field.path)} in ${system}`));
  }
  for (const { source, provides, fields } of enrichers) {
    if (!provides.some(isMeant)) continue;
    const path = fields.find(isMeant)?.path;
    const where = path === undefined ? "" : `, from ${quote(path)} in ${source.system}`;
    words.push(sentence(`Handed over by ${quote(source.name)}${where}`));
  }
  return words.length < 2 ? words : [...new Set(words)];
}

/** The same for a group of fields whose interface all senders share, and which so cannot say it. */
export function groupOriginWords(origins: Origins, kinds: readonly Kind[]): readonly string[] {
  const own = origins.own.filter(({ kind }) => kinds.includes(kind));
  const found = new Set(
    own.map(({ name, path }) => (path === name ? quote(name) : `${quote(path)} as ${quote(name)}`)),
  );
  const handed = origins.enrichers.flatMap(({ source, provides }) => {
    const names = provides.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => quote(name));
    return names.length === 0 ? [] : [sentence(`Handed over by ${quote(source.name)}: ${names.join(", ")}`)];
  });
  const from = found.size === 0 ? [] : [sentence(`From ${origins.system}: ${[...found].join(", ")}`)];
  return [...from, ...handed];
}
