import { hasOwn } from "../shared/own-property.js";
import { type Page, thisPage } from "./page.js";
import type { PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** How long Meta takes two copies of an event for one, in milliseconds (Handling Duplicate Events, 2026-06-28). */
const REMEMBERED = 172_800_000;

/** When each event was handed over, in milliseconds since 1970, by its name and id. */
type Moments = Readonly<Record<string, number>>;

/**
 * From now on, hands over no event twice within 48 hours from one browser, as when a thank-you page is loaded again. It
 * knows an event by the id that its keys make. It stores that only under a basis that the visitor granted, for events
 * that a library took, and forgets it when the basis is denied. Where storing is blocked, nothing changes.
 */
export function withoutRepeats(source: PixelSource): void {
  const storage = storageOf(thisPage());
  if (storage === undefined) return;
  const place = (basis: string) => `event-contract:${source.contract}/${source.source}:${basis}`;
  stateOf(source).memory = {
    has: (event) => {
      const basis = basisOf(event);
      return basis !== undefined && hasOwn(momentsIn(storage, place(basis)), nameOf(event));
    },
    add: (event) => {
      const basis = basisOf(event);
      if (basis === undefined) return;
      const moments = { ...momentsIn(storage, place(basis)), [nameOf(event)]: Date.now() };
      attempt(() => storage.setItem(place(basis), JSON.stringify(moments)));
    },
    forget: (basis) => void attempt(() => storage.removeItem(place(basis))),
  };
}

/** Only an id that is made of keys is the same when the page is loaded again. */
function basisOf({ declared }: PreparedEvent): string | undefined {
  return declared.id === undefined ? undefined : declared.consent;
}

function nameOf({ declared, eventID }: PreparedEvent): string {
  return `${declared.name}:${eventID}`;
}

type Storage = NonNullable<Page["localStorage"]>;

/** To ask for the storage throws where cookies are blocked. */
function storageOf(page: Page | undefined): Storage | undefined {
  return attempt(() => page?.localStorage);
}

/** What is stored and not older than Meta looks back; nothing where it is no longer what was stored. */
function momentsIn(storage: Storage, key: string): Moments {
  const stored: unknown = attempt(() => JSON.parse(storage.getItem(key) ?? "{}"));
  const oldest = Date.now() - REMEMBERED;
  const kept = Object.entries(stored ?? {}).filter(
    ([, moment]) => typeof moment === "number" && moment > oldest,
  );
  return Object.fromEntries(kept);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
