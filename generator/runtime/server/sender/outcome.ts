import type { Violation } from "../../shared/violation.js";
import type { ServerEvent } from "../server-event.js";

/** What a try, or what came before it, led to. It never holds an event, a token or a text of Meta's. */
export interface Finding {
  /**
   * `received`: Meta counted every event of the request. `error`: it answered with an error. `short-count`: it counted
   * fewer. `unreadable`: the answer cannot be read. `cut`: the connection broke. `timeout`: no whole answer in time.
   * `no-connection`: nothing was sent. `redirect`: the address is another one, which is never followed. `no-token`: there
   * is none to send with. `invalid`: it is no event that Meta would take. `too-old`: Meta would refuse the whole request
   * for it. `wait`: Meta asks for a longer wait than a request may have. `no-room`: too many are waiting. `stopped`: the sender has stopped, or was closed.
   */
  readonly cause:
    | "received"
    | "error"
    | "short-count"
    | "unreadable"
    | "cut"
    | "timeout"
    | "no-connection"
    | "redirect"
    | "no-token"
    | "invalid"
    | "too-old"
    | "wait"
    | "no-room"
    | "stopped";
  /** In words, and what to do about it. */
  readonly text: string;
  /** The status of HTTP. */
  readonly status?: number;
  /** Meta's `code` and `error_subcode`. */
  readonly code?: number;
  readonly subcode?: number;
  /** What Meta's support asks for. */
  readonly fbtrace_id?: string;
  /** How many events Meta counted. */
  readonly events_received?: number;
  /** How many remarks Meta made about a request that it took. */
  readonly remarks?: number;
}

/**
 * What became of an event that was not delivered. `refused`: as it is, nobody can send it. `expired`: it is too old.
 * `unconfirmed`: Meta may have it or not; sent again, it may count twice. `failed`: Meta has not taken it, and a later
 * try may do. `blocked`: nothing can be sent until the access is mended. `overflow`: too many are waiting. `closed`: the
 * sender was closed before its turn.
 */
export type Undelivered =
  | "refused"
  | "expired"
  | "unconfirmed"
  | "failed"
  | "blocked"
  | "overflow"
  | "closed";

/** An event that comes back whole, for a queue of your own. */
export interface ReturnedEvent<Event extends ServerEvent = ServerEvent> {
  readonly event: Event;
  readonly kind: Undelivered;
  readonly finding: Finding;
  /** Of an event that was refused before it was sent: what is wrong with it. */
  readonly violations?: readonly Violation[];
}

/** What became of a list of events: each is in one of the two lists. */
export interface SendResult<Event extends ServerEvent = ServerEvent> {
  /** Meta says that it received the whole request that each of these was in. */
  readonly delivered: readonly Event[];
  readonly returned: readonly ReturnedEvent<Event>[];
}

/** What happened to some events at once, for logs and figures: nothing of it is personal or secret. */
export interface Report {
  /** `retrying`: they will be sent again, after `waitMs`. */
  readonly kind: "delivered" | "retrying" | Undelivered;
  /** How many. */
  readonly events: number;
  /** The names that Meta knows them by. */
  readonly names: readonly string[];
  /** How often they were sent. */
  readonly tries: number;
  readonly finding: Finding;
  readonly waitMs?: number;
}
