import type { Catalog, CatalogGa4Event } from "../catalog/catalog.js";
import type { Sending } from "../emit/senders.js";
import { observedPaths } from "../model/container-hit.js";
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
  if (observer !== undefined) {
    for (const [name, path] of layerPaths(catalog, observer)) paths.set(name, path);
  }
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

/** Where the data layer keeps each value that an observer is told, by our name. */
export function layerPaths(catalog: Catalog, observer: RoleModel): ReadonlyMap<string, string> {
  const { shopKey } = catalog.ga4DataLayer;
  const known = ga4Event(catalog, observer);
  const isBelow = ([first = ""]: readonly string[]) =>
    isShopEvent(catalog, known) && known?.parameters.includes(first) === true;
  return new Map(
    [...observedPaths(catalog, observer)].map(([name, path]) => [
      name,
      isBelow(path.split(/[.[]/, 1)) ? `${shopKey}.${path}` : path,
    ]),
  );
}
