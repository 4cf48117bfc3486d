import type { ServerEvent } from "../server-event.js";
import type { Clock } from "./clock.js";
import type { Item } from "./item.js";
import type { Finding, Report, Undelivered } from "./outcome.js";
import type { Settings } from "./settings.js";

/** What all requests of a sender have in common: its settings, and when it may send. */
export interface Desk {
  readonly settings: Settings;
  readonly gate: Gate;
  /** Aborted when the sender is closed and its time is up. */
  readonly stop: AbortSignal;
}

/** Limits belong to an app, a user or an account, so that all requests of a sender wait together. */
export class Gate {
  /** Why nothing can be sent until somebody has mended the access. */
  blocked: Finding | undefined;
  #until: number = 0;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Lets nothing through for so many milliseconds. */
  hold(milliseconds: number): void {
    if (milliseconds > 0) this.#until = Math.max(this.#until, this.#clock.now() + milliseconds);
  }

  /** How many milliseconds nothing goes through. */
  wait(): number {
    return this.#until - this.#clock.now();
  }
}

/**
 * Tells of some events what became of them. What Meta may have got at an earlier try is neither refused nor failed:
 * nobody knows.
 */
export function settle(
  items: readonly Item[],
  kind: "delivered" | Undelivered,
  { finding, settings }: { readonly finding: Finding; readonly settings: Settings },
): void {
  const isDoubtful = (item: Item) => kind !== "delivered" && item.doubt !== undefined;
  const doubtful = items.filter(isDoubtful);
  const [first] = doubtful;
  tell(settings, { kind, items: items.filter((item) => !isDoubtful(item)), finding });
  if (first?.doubt !== undefined)
    tell(settings, { kind: "unconfirmed", items: doubtful, finding: first.doubt });
  for (const item of items) {
    if (kind === "delivered" || item.doubt === undefined) item.done(kind, finding);
    else item.done("unconfirmed", item.doubt);
  }
}

/** What is reported of some events. */
export interface Told {
  readonly kind: Report["kind"];
  readonly items: readonly Pick<Item, "event" | "tries">[];
  readonly finding: Finding;
  readonly waitMs?: number;
}

/** Tells the caller's hook, which may throw as it likes. */
export function tell({ onReport }: Settings, { kind, items, finding, waitMs }: Told): void {
  if (items.length === 0) return;
  try {
    onReport({
      kind,
      events: items.length,
      names: [...new Set(items.map(({ event }) => nameOf(event)))],
      tries: Math.max(...items.map(({ tries }) => tries)),
      finding,
      ...(waitMs !== undefined && { waitMs: Math.round(waitMs) }),
    });
  } catch {
    // A hook that fails, and an event that cannot be read, must not cost the others.
  }
}

/** What was given in place of an event may be anything. */
function nameOf(event: unknown): string {
  const { event_name } = (typeof event === "object" && event !== null ? event : {}) as Partial<ServerEvent>;
  return typeof event_name === "string" ? event_name : "";
}
