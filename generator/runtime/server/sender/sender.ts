import type { RefusedEvent, RequestSettings, Requests } from "../request.js";
import type { ServerEvent } from "../server-event.js";
import { pause } from "./clock.js";
import { EXPIRED } from "./deliver.js";
import { type Desk, Gate } from "./desk.js";
import { itemOf } from "./item.js";
import { Line } from "./line.js";
import type { Finding, ReturnedEvent, SendResult } from "./outcome.js";
import { Receipt } from "./receipt.js";
import { readSettings, type SenderSettings } from "./settings.js";
import type { Target } from "./try-once.js";

/** Where the events of a sender go, and how it works. */
export interface SenderOptions extends SenderSettings, Omit<RequestSettings, "now"> {
  /** The pixel's id, which is the dataset's too: digits. */
  readonly pixel: string;
}

/** The same where the contract has several pixels: one of them by its name, `{ main: "1234567890" }`. */
export interface NamedSenderOptions<Pixel extends string, Name extends string>
  extends Omit<SenderOptions, "pixel"> {
  readonly pixel: { readonly [name in Pixel]: string };
  /** The events by their name in the contract, where others of the same Meta name go to other pixels. */
  readonly event?: Name | undefined;
}

/** Sends events to Meta, in requests of many. */
export interface Sender<Event extends ServerEvent = ServerEvent> {
  /**
   * Sends events, and says of each what became of it once that is known. It never rejects for what happens on the way.
   *
   * @throws {ContractViolation} for what is no list.
   */
  send(events: readonly Event[]): Promise<SendResult<Event>>;
  /** How many more events there is room for; what is given beyond comes back as `overflow`. */
  room(): number;
  /** Sends again after the access was mended. Until then, everything comes back as `blocked`. */
  resume(): void;
  /** Takes no more events, and resolves when none is left: after so many milliseconds, 10,000 unless said, they come back. */
  close(options?: { readonly withinMs?: number }): Promise<void>;
}

/** Puts events into requests: `toRequest` of a source. */
export type Prepare = (events: readonly ServerEvent[], options: never) => Requests;

const NO_ROOM: Finding = {
  cause: "no-room",
  text: "Too many events are waiting. Send later, or raise `heldEvents`.",
};
const CLOSED: Finding = { cause: "stopped", text: "The sender is closed." };
const INVALID: Finding = {
  cause: "invalid",
  text: "The event is not as Meta takes it, or must not go there: see `violations`.",
};
const UNWRITABLE: Omit<ReturnedEvent, "event"> = {
  kind: "refused",
  finding: INVALID,
  violations: [{ path: "", rule: "type", text: "cannot be written as JSON" }],
};

/**
 * Starts a sender that puts events into requests as its source does.
 *
 * @throws {ContractViolation} listing every option that is unusable.
 */
export function startSender<Event extends ServerEvent>(
  prepare: Prepare,
  options: SenderOptions | NamedSenderOptions<string, string>,
): Sender<Event> {
  const settings = readSettings(options);
  const { pixel, event, api_version, test_event_code, partner_agent } = { event: undefined, ...options };
  const pack = (events: readonly ServerEvent[]) => {
    const now = new Date(settings.clock.now());
    return prepare(events, { pixel, event, api_version, test_event_code, partner_agent, now } as never);
  };
  pack([]);
  const closing = new AbortController();
  const desk: Desk = { settings, gate: new Gate(settings.clock), stop: closing.signal };
  const line = new Line(desk);
  let isOpen = true;

  const take = (event: Event, target: Target, receipt: Receipt<Event>) => {
    const item = itemOf(event, settings.unclear, (kind, finding) => {
      line.release(item?.bytes ?? 0);
      receipt.settle(event, kind, finding);
    });
    if (item === undefined) receipt.handBack({ event, ...UNWRITABLE });
    else if (!isOpen) receipt.handBack({ event, kind: "closed", finding: CLOSED });
    else if (!line.fits(item.bytes)) receipt.handBack({ event, kind: "overflow", finding: NO_ROOM });
    else {
      receipt.await();
      line.add(item, target);
    }
  };

  return {
    send: (events) => {
      const { requests, refused } = pack(events);
      const receipt = new Receipt<Event>();
      for (const one of refused) receipt.handBack(refusedEvent(one) as ReturnedEvent<Event>);
      for (const { url, body } of requests) {
        const { data, ...extras } = body;
        const target: Target = { path: new URL(url).pathname, extras };
        for (const event of data) take(event as Event, target, receipt);
      }
      receipt.report(settings);
      return receipt.settled();
    },
    room: () => (isOpen ? line.room() : 0),
    resume: () => {
      desk.gate.blocked = undefined;
    },
    close: async ({ withinMs = 10_000 } = {}) => {
      isOpen = false;
      const done = new AbortController();
      const late = pause(settings.clock, withinMs, done.signal).then(() => {
        if (!done.signal.aborted) closing.abort();
      });
      await line.empty();
      done.abort();
      await late;
    },
  };
}

function refusedEvent({ event, violations }: RefusedEvent): ReturnedEvent {
  return violations.some(({ rule }) => rule === "stale-event")
    ? { event, kind: "expired", finding: EXPIRED, violations }
    : { event, kind: "refused", finding: INVALID, violations };
}
