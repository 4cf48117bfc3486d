import { MAX_AGE_DAYS } from "../action-source.js";
import type { ServerEvent } from "../server-event.js";
import type { Finding, Undelivered } from "./outcome.js";
import type { SenderSettings } from "./settings.js";

/** An event on its way. */
export interface Item {
  readonly event: ServerEvent;
  /** What is sent at every try, whatever becomes of the event's object. */
  readonly json: string;
  readonly bytes: number;
  /** From when on it could sink the request that it is in, in milliseconds since 1970. */
  readonly expires: number;
  readonly unclear: "retry" | "unconfirmed";
  /** Told once what became of it. */
  readonly done: (kind: "delivered" | Undelivered, finding: Finding) => void;
  tries: number;
  /** What happened when Meta may have got it, though nobody knows. */
  doubt: Finding | undefined;
}

const DAY = 86_400_000;

/** What is this much younger than Meta's limit is still sent: the request takes its time, and clocks differ. */
const MARGIN = DAY / 2;

const ENCODER = /* @__PURE__ */ new TextEncoder();

/** An event as it is sent; undefined if it cannot be written as JSON. */
export function itemOf(
  event: ServerEvent,
  unclear: SenderSettings["unclear"],
  done: Item["done"],
): Item | undefined {
  const json = textOf(event);
  if (json === undefined) return undefined;
  return {
    event,
    json,
    bytes: ENCODER.encode(json).length,
    expires: event.event_time * 1000 + MAX_AGE_DAYS[event.action_source] * DAY - MARGIN,
    unclear: unclear ?? (event.action_source === "business_messaging" ? "unconfirmed" : "retry"),
    done,
    tries: 0,
    doubt: undefined,
  };
}

function textOf(event: ServerEvent): string | undefined {
  try {
    return JSON.stringify(event);
  } catch {
    return undefined;
  }
}
