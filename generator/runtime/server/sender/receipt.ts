import type { ServerEvent } from "../server-event.js";
import { tell } from "./desk.js";
import type { Finding, ReturnedEvent, SendResult, Undelivered } from "./outcome.js";
import type { Settings } from "./settings.js";

/** What becomes of the events of one call, until it is known of each. */
export class Receipt<Event extends ServerEvent> {
  readonly #delivered: Event[] = [];
  readonly #returned: ReturnedEvent<Event>[] = [];
  #awaited: number = 0;
  #onSettled: () => void = () => undefined;

  /** Notes an event that is on its way. */
  await(): void {
    this.#awaited += 1;
  }

  /** Notes what became of such an event. */
  settle(event: Event, kind: "delivered" | Undelivered, finding: Finding): void {
    if (kind === "delivered") this.#delivered.push(event);
    else this.#returned.push({ event, kind, finding });
    this.#awaited -= 1;
    if (this.#awaited === 0) this.#onSettled();
  }

  /** Hands back an event that is not sent at all. */
  handBack(one: ReturnedEvent<Event>): void {
    this.#returned.push(one);
  }

  /** Reports what was handed back, those of a kind together. */
  report(settings: Settings): void {
    const byFinding = new Map<Finding, ReturnedEvent[]>();
    for (const one of this.#returned) {
      const alike = byFinding.get(one.finding) ?? [];
      alike.push(one);
      byFinding.set(one.finding, alike);
    }
    for (const [finding, alike] of byFinding) {
      const items = alike.map(({ event }) => ({ event, tries: 0 }));
      for (const { kind } of alike.slice(0, 1)) tell(settings, { kind, items, finding });
    }
  }

  /** Resolves once it is known of every event. */
  async settled(): Promise<SendResult<Event>> {
    if (this.#awaited > 0) {
      await new Promise<void>((resolve) => {
        this.#onSettled = resolve;
      });
    }
    return { delivered: this.#delivered, returned: this.#returned };
  }
}
