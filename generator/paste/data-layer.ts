import type { Catalog, CatalogGa4Event } from "../catalog/catalog.js";
import type { Sending } from "../emit/senders.js";
import type { RoleModel } from "../model/model.js";

/** What a page pushes to its data layer when an event happens. */
export interface DataLayerEvent {
  /** The value of `event`. */
  readonly name: string;
  /** Who says so: the observer in the data layer, the page's own mapping, or nobody, so that it is the event's own name. */
  readonly from: RoleModel | undefined;
  /** The path of each value in the data layer, by our name. */
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * The push of a browser source's event. What Google Analytics observes lies in the data layer by documented names; what
 * it does not take lies where the source's own mapping says.
 */
export function dataLayerEvent(catalog: Catalog, { event, sender }: Sending): DataLayerEvent {
  const observer = event.observers.find((role) => role.source.kind.onlyRecords && role.event !== undefined);
  const paths = new Map(sender.fields.map(({ name, path }) => [name, path]));
  for (const [name, path] of observedPaths(catalog, observer)) paths.set(name, path);
  const from = observer ?? (sender.event === undefined ? undefined : sender);
  return { name: from?.event?.value ?? event.name, from, paths };
}

/** Whether an event's parameters lie below the key of shops. */
export function isShopEvent({ ga4DataLayer }: Catalog, event: CatalogGa4Event | undefined): boolean {
  return event?.parameters.includes(ga4DataLayer.items) === true;
}

/** The event of Google Analytics that a role names. */
export function ga4Event({ ga4Events }: Catalog, role: RoleModel): CatalogGa4Event | undefined {
  return ga4Events.find(({ name }) => name === role.event?.value);
}

function observedPaths(catalog: Catalog, observer: RoleModel | undefined): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  if (observer === undefined) return paths;
  const { shopKey, items, members } = catalog.ga4DataLayer;
  const known = ga4Event(catalog, observer);
  const isShop = isShopEvent(catalog, known);
  const place = (path: string) => {
    const [first = ""] = path.split(/[.[]/, 1);
    return isShop && known?.parameters.includes(first) ? `${shopKey}.${path}` : path;
  };
  for (const { name, path } of observer.fields) {
    paths.set(name, place(path));
    if (path !== items || !isShop) continue;
    for (const [member, theirs] of Object.entries(members)) {
      paths.set(`${name}.${member}`, place(`${items}[].${theirs}`));
    }
  }
  return paths;
}
