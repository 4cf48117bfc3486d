import { deliver } from "./deliver.js";
import type { Desk } from "./desk.js";
import type { Item } from "./item.js";
import type { Target } from "./try-once.js";

/** The events that wait, and the requests that are under way: both bounded. */
export class Line {
  readonly #desk: Desk;
  #target: Target = { path: "", extras: {} };
  #waiting: Item[] = [];
  /** Where the next one is: an array that is cut at its front is copied each time. */
  #next: number = 0;
  #events: number = 0;
  #bytes: number = 0;
  #requests: number = 0;
  #isCalled: boolean = false;
  #onEmpty: (() => void)[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** How many more events fit, as far as their number goes. */
  room(): number {
    return this.#desk.settings.heldEvents - this.#events;
  }

  /** Whether one of this size fits. */
  fits(bytes: number): boolean {
    return this.room() > 0 && (this.#events === 0 || this.#bytes + bytes <= this.#desk.settings.heldBytes);
  }

  /** Takes an event in. What is added in one go leaves in one request. */
  add(item: Item, target: Target): void {
    this.#target = target;
    this.#events += 1;
    this.#bytes += item.bytes;
    this.#waiting.push(item);
    if (this.#isCalled) return;
    this.#isCalled = true;
    queueMicrotask(() => {
      this.#isCalled = false;
      this.#start();
    });
  }

  /** Makes room for others, once it is known what became of an event. */
  release(bytes: number): void {
    this.#events -= 1;
    this.#bytes -= bytes;
    if (this.#events > 0) return;
    for (const told of this.#onEmpty.splice(0)) told();
  }

  /** Resolves when no event is left. */
  empty(): Promise<void> {
    return this.#events === 0 ? Promise.resolve() : new Promise((resolve) => this.#onEmpty.push(resolve));
  }

  #start(): void {
    while (this.#requests < this.#desk.settings.concurrency && this.#next < this.#waiting.length) {
      this.#requests += 1;
      void deliver(this.#batch(), this.#target, this.#desk).finally(() => {
        this.#requests -= 1;
        this.#start();
      });
    }
  }

  #batch(): readonly Item[] {
    const { batchEvents, batchBytes } = this.#desk.settings;
    const batch: Item[] = [];
    let bytes = 0;
    for (let item = this.#waiting[this.#next]; item !== undefined; item = this.#waiting[this.#next]) {
      const [first = item] = batch;
      const isFull = batch.length === batchEvents || (batch.length > 0 && bytes + item.bytes > batchBytes);
      if (isFull || item.unclear !== first.unclear) break;
      batch.push(item);
      bytes += item.bytes + 1;
      this.#next += 1;
    }
    if (this.#next === this.#waiting.length || this.#next > 1000) {
      this.#waiting = this.#waiting.slice(this.#next);
      this.#next = 0;
    }
    return batch;
  }
}
