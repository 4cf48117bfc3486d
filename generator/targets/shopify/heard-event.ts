import type { Catalog } from "../../catalog/catalog.js";
import type { Sending } from "../../emit/senders.js";

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
  const lists = [...mapped].filter(([name]) => name.startsWith(MEMBER)).map(([, path]) => listOf(path));
  const taken = namesOf({ event, sender });
  const documented = Object.entries(standard?.values ?? {}).filter(
    ([name, path]) =>
      taken.has(name) &&
      !mapped.has(name) &&
      // What a product's id is says the contract, and only beside that the rest of a product is of use.
      (!name.startsWith(MEMBER) || (lists.length > 0 && lists.every((list) => list === listOf(path)))),
  );
  return {
    name: own ?? standard?.name ?? event.name,
    from: own !== undefined ? "contract" : standard !== undefined ? "documents" : "nobody",
    paths: new Map([...documented, ...mapped]),
    documented: documented.map(([name]) => name),
    userData: standard?.userData ?? {},
  };
}

const MEMBER = "contents.";

/** The list that a path goes through; an empty text where it goes through none. */
function listOf(path: string): string {
  const [list = "", ...rest] = path.split("[]");
  return rest.length === 0 ? "" : list;
}

/** What of an event is given, rather than constant. */
function namesOf({ event, sender }: Sending): ReadonlySet<string> {
  const parameters = sender.parameters.flatMap(({ name, members, presence }) =>
    members.length === 0
      ? presence.kind === "constant"
        ? []
        : [name]
      : members
          .filter((member) => member.presence.kind !== "constant")
          .map((member) => `${name}.${member.name}`),
  );
  return new Set([...parameters, ...event.keys.map(({ name }) => name)]);
}
