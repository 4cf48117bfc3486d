import type { Catalog } from "../catalog/catalog.js";
import type { EventModel, RoleModel, SenderModel } from "./model.js";

/** The hit by which a server container of Tag Manager learns of an event. */
export interface ContainerHit {
  /** What the hit is called; undefined where nobody says. */
  readonly name: string | undefined;
  readonly from: RoleModel | undefined;
  /** The member of the hit that holds a value, by our name. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The hit of an event that tags of a container send: its own words for it first, then what analytics is told. */
export function containerHit(catalog: Catalog, { observers }: EventModel, sender: SenderModel): ContainerHit {
  const observer = observers.find(({ source, event }) => source.kind.onlyRecords && event !== undefined);
  const from = sender.event === undefined ? observer : sender;
  const paths = new Map(observer === undefined ? [] : observedPaths(catalog, observer));
  for (const { name, path } of sender.fields) paths.set(name, path);
  return { name: from?.event?.value, from, paths };
}

/** What analytics calls each value that it observes, by our name; a product's members by their documented names. */
export function observedPaths({ ga4DataLayer }: Catalog, observer: RoleModel): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { name, path } of observer.fields) {
    paths.set(name, path);
    if (path !== ga4DataLayer.items) continue;
    for (const [member, theirs] of Object.entries(ga4DataLayer.members))
      paths.set(`${name}.${member}`, `${path}[].${theirs}`);
  }
  return paths;
}

/** The name under which a tag sends a hit that it is not told a name for: GA4's are translated, all others pass as they are. */
export function sentName({ ga4Events }: Catalog, hit: string): string {
  return ga4Events.find(({ name }) => name === hit)?.metaEvent ?? hit;
}
