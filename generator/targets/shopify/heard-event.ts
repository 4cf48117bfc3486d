import type { Catalog } from "../../catalog/catalog.js";
import type { Sending } from "../../emit/senders.js";
import { documentedValues } from "../../paste/documented-values.js";

/** What a custom pixel listens to for an event, and where it finds the values. */
export interface HeardEvent {
  /** Shopify's name, or that under which the theme publishes an event of its own. */
  readonly name: string;
  /** Who says so: the contract, Shopify's documents by Meta's event, or nobody. */
  readonly from: "contract" | "documents" | "nobody";
  /** The path of each value in the event, by our name. */
  readonly paths: ReadonlyMap<string, string>;
  /** The names whose path only Shopify's documents say. */
  readonly documented: readonly string[];
  /** Where the event holds identifiers. */
  readonly userData: Readonly<Record<string, string>>;
}

/** The contract's own words first; what it leaves open is looked up in what Shopify documents of its event. */
export function heardEvent({ shopifyPixel }: Catalog, { event, sender }: Sending): HeardEvent {
  const meta = event.meta.kind === "none" ? "" : event.meta.name;
  const own = sender.event?.value;
  const standard = shopifyPixel.events.find(({ name, metaEvent }) =>
    own === undefined ? metaEvent === meta : name === own,
  );
  const mapped = new Map(sender.fields.map(({ name, path }) => [name, path]));
  const documented = documentedValues({ event, sender }, mapped, standard?.values ?? {});
  return {
    name: own ?? standard?.name ?? event.name,
    from: own !== undefined ? "contract" : standard !== undefined ? "documents" : "nobody",
    paths: new Map([...documented, ...mapped]),
    documented: [...documented.keys()],
    userData: standard?.userData ?? {},
  };
}
