import { pause } from "./clock.js";
import { type Desk, settle, tell } from "./desk.js";
import type { Item } from "./item.js";
import type { Finding } from "./outcome.js";
import type { Verdict } from "./read-answer.js";
import { type Target, tryOnce } from "./try-once.js";

/** Events of one request that Meta refuses, each or together. */
interface Refusal {
  readonly items: readonly Item[];
  readonly verdict: Verdict;
}

/** What a request and all that it is split into go by. */
interface Trip {
  readonly desk: Desk;
  readonly target: Target;
  /** How long they may still wait, all in all. */
  leftMs: number;
}

/** Sends some events until it is known of each what became of it. */
export async function deliver(items: readonly Item[], target: Target, desk: Desk): Promise<void> {
  await go(items, { desk, target, leftMs: desk.settings.waitMs });
}

async function go(items: readonly Item[], trip: Trip): Promise<void> {
  const refusal = await send(items, trip);
  if (refusal !== undefined) await divide(refusal, trip);
}

/** One event sinks a request: the others go out once it stands alone. */
async function divide({ items, verdict }: Refusal, trip: Trip): Promise<void> {
  const { settings } = trip.desk;
  const { finding } = verdict;
  if (items.length === 1) return settle(items, "refused", { finding, settings });
  if (verdict.next === "search") return search(items, finding, trip);
  for (const half of halves(items)) await go(half, trip);
}

/**
 * Where it is not said that an event is to blame, one that is alone to blame is found, and nothing more: if both halves
 * are refused, splitting on would only ask a thousand times.
 */
async function search(items: readonly Item[], finding: Finding, trip: Trip): Promise<void> {
  const { settings } = trip.desk;
  const suspects: Refusal[] = [];
  for (const half of halves(items)) {
    const refusal = await send(half, trip);
    if (refusal?.verdict.next === "search") suspects.push(refusal);
    else if (refusal !== undefined) await divide(refusal, trip);
  }
  const [first, ...others] = suspects;
  if (first !== undefined && others.length === 0) return divide(first, trip);
  settle(
    suspects.flatMap((suspect) => suspect.items),
    "failed",
    { finding, settings },
  );
}

function halves(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** Sends one request until it is settled, or refused for what is in it. */
async function send(items: readonly Item[], trip: Trip): Promise<Refusal | undefined> {
  const { desk, target } = trip;
  const { settings, gate, stop } = desk;
  const { random, clock } = settings;
  let rest = items;
  for (let tries = 1; ; tries += 1) {
    if (!(await mayGo(rest, trip))) return undefined;
    rest = withoutExpired(rest, desk);
    if (rest.length === 0) return undefined;
    const verdict = await tryOnce(rest, target, desk);
    const { next, finding } = verdict;
    if (next === "event" || next === "search" || next === "split") return { items: rest, verdict };
    if (next !== "retry" && next !== "wait" && next !== "unclear") {
      if (next === "access") gate.blocked = finding;
      const kind = next === "delivered" ? next : next === "access" ? "blocked" : "failed";
      settle(rest, kind, { finding, settings });
      return undefined;
    }
    if (next === "unclear") for (const item of rest) item.doubt = finding;
    const isLast = tries >= settings.tries || (next === "unclear" && rest[0]?.unclear === "unconfirmed");
    const backoff = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
    if (next === "wait") gate.hold(Math.max(FIRST_WAIT, backoff));
    if (isLast || backoff > trip.leftMs) {
      settle(rest, "failed", { finding, settings });
      return undefined;
    }
    tell(settings, { kind: "retrying", items: rest, finding, waitMs: Math.max(backoff, gate.wait()) });
    trip.leftMs -= backoff;
    await pause(clock, backoff, stop);
  }
}

const TOO_LONG: Finding = {
  cause: "wait",
  text: "Meta asks for a longer wait than a request may have. Send later.",
};
const CLOSED: Finding = { cause: "stopped", text: "The sender was closed before it was sent." };

/** Waits until something may be sent; settles the events if that is not to be. */
async function mayGo(items: readonly Item[], trip: Trip): Promise<boolean> {
  const { settings, gate, stop } = trip.desk;
  for (;;) {
    const { blocked } = gate;
    const wait = gate.wait();
    const isTooLong = wait > trip.leftMs;
    if (!stop.aborted && blocked === undefined && wait <= 0) return true;
    if (stop.aborted) settle(items, "closed", { finding: CLOSED, settings });
    else if (blocked !== undefined) settle(items, "blocked", { finding: blocked, settings });
    else if (isTooLong) settle(items, "failed", { finding: TOO_LONG, settings });
    else {
      trip.leftMs -= wait;
      await pause(settings.clock, wait, stop);
      continue;
    }
    return false;
  }
}

/** What is too old to be sent. */
export const EXPIRED: Finding = {
  cause: "too-old",
  text: "It is too old, or nearly: Meta would refuse it, and the whole request with it.",
};

function withoutExpired(items: readonly Item[], { settings }: Desk): readonly Item[] {
  const now = settings.clock.now();
  settle(
    items.filter(({ expires }) => expires <= now),
    "expired",
    { finding: EXPIRED, settings },
  );
  return items.filter(({ expires }) => expires > now);
}
