import { attempt } from "../shared/attempt.js";
import { hasOwn } from "../shared/own-property.js";
import type { Page } from "./page.js";
import type { PreparedEvent } from "./pixel-event.js";
import type { PixelSource } from "./pixel-source.js";
import { stateOf } from "./pixel-state.js";

/** How long Meta takes two copies of an event for one, in milliseconds (Handling Duplicate Events, 2026-06-28). */
const REMEMBERED = 172_800_000;

/** When each event was handed over, in milliseconds since 1970, by its pixel, name and id. */
type Moments = Readonly<Record<string, number>>;

/**
 * From now on, hands over no event twice to a pixel within 48 hours from one browser, as when a thank-you page is loaded
 * again. It knows an event by the id that its keys or parameters make. It stores that only under a basis that the
 * visitor granted, for events that a library took, and forgets it when the basis is denied; so events that need no
 * consent are not remembered. Where storing is blocked, nothing changes.
 */
export function withoutRepeats(source: PixelSource): void {
  const state = stateOf(source);
  const storage = storageOf(state?.page);
  if (state === undefined || storage === undefined) return;
  const place = (basis: string) => `event-contract:${source.contract}/${source.source}:${basis}`;
  const forget = (basis: string) => void attempt(() => storage.removeItem(place(basis)));
  state.memory = {
    has(event, pixel) {
      const basis = basisOf(event);
      return basis !== undefined && hasOwn(momentsIn(storage, place(basis)), nameOf(event, pixel));
    },
    add(event, pixel) {
      const basis = basisOf(event);
      if (basis === undefined) return;
      const moments = { ...momentsIn(storage, place(basis)), [nameOf(event, pixel)]: Date.now() };
      attempt(() => storage.setItem(place(basis), JSON.stringify(moments)));
    },
    forget,
  };
  // What was denied before this call, as when the Pixel was started.
  for (const [basis, decision] of state.consent) if (decision === "denied") forget(basis);
}

/** Only an id that is made of keys is the same when the page is loaded again. */
function basisOf({ declared }: PreparedEvent): string | undefined {
  return declared.id === undefined ? undefined : declared.consent;
}

function nameOf({ declared, eventID }: PreparedEvent, pixel: string): string {
  return `${pixel}:${declared.name}:${eventID}`;
}

type Storage = NonNullable<Page["localStorage"]>;

/** To ask for the storage throws where cookies are blocked. */
function storageOf(page: Page | undefined): Storage | undefined {
  return attempt(() => page?.localStorage);
}

/**
 * What is stored and not older than Meta looks back, nor of a time to come, as after a clock was set right; nothing where
 * it is no longer what was stored.
 */
function momentsIn(storage: Storage, key: string): Moments {
  const stored: unknown = attempt(() => JSON.parse(storage.getItem(key) ?? "{}"));
  const now = Date.now();
  const kept = Object.entries(stored ?? {}).filter(
    ([, moment]) => typeof moment === "number" && moment <= now && moment > now - REMEMBERED,
  );
  return Object.fromEntries(kept);
}
