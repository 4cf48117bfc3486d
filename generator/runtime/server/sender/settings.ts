import { ContractViolation } from "../../shared/contract-violation.js";
import type { Violation } from "../../shared/violation.js";
import { MAX_EVENTS } from "../limits.js";
import { type Clock, MACHINE_CLOCK } from "./clock.js";
import type { Fetch } from "./fetch.js";
import type { Report } from "./outcome.js";

/** A secret, or what fetches it for each request. It is sent in a header, and kept nowhere else. */
export type Secret = string | (() => string | Promise<string>);

/** How a sender works. All numbers have defaults. */
export interface SenderSettings {
  /** The access token of the dataset. */
  readonly token?: Secret | undefined;
  /** In place of the token: the key of a Conversions API Gateway at `url`. */
  readonly accessKey?: Secret | undefined;
  /** In place of Meta's own address: that of a proxy, or of a Gateway. */
  readonly url?: string | undefined;
  /**
   * What follows when nobody knows whether Meta has the events: no answer in time, a cut one, a short count. Sent again
   * they may count twice, since Meta promises to merge the copies of page and server, and not two of a server. Without
   * it they are sent again, except for those of messaging, which Meta never merges.
   */
  readonly unclear?: "retry" | "unconfirmed" | undefined;
  /** Requests at a time: 4. */
  readonly concurrency?: number | undefined;
  /** The most events of a request: 200. One that Meta refuses for an event is split. */
  readonly batchEvents?: number | undefined;
  /** The most bytes of a request: 1,000,000. */
  readonly batchBytes?: number | undefined;
  /** The most events that wait or are being sent: 10,000. What comes on top is handed back. */
  readonly heldEvents?: number | undefined;
  /** The most bytes of these: 32,000,000. */
  readonly heldBytes?: number | undefined;
  /** How long a request may take, its answer included: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is sent at the most: 5. */
  readonly tries?: number | undefined;
  /** How long a request may wait between its tries, all in all: 120,000. If Meta asks for more, it is handed back. */
  readonly waitMs?: number | undefined;
  /** Told of everything that happens. What it throws is ignored. */
  readonly onReport?: ((report: Report) => void) | undefined;
  /** For tests, and where the platform has a `fetch` of its own. */
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  /** A number from 0 to 1, as of `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** What the parts of a sender go by. */
export interface Settings {
  readonly secret: { readonly kind: "token" | "accessKey"; readonly read: () => string | Promise<string> };
  readonly url: string;
  readonly unclear: SenderSettings["unclear"];
  readonly concurrency: number;
  readonly batchEvents: number;
  readonly batchBytes: number;
  readonly heldEvents: number;
  readonly heldBytes: number;
  readonly timeoutMs: number;
  readonly tries: number;
  readonly waitMs: number;
  readonly onReport: (report: Report) => void;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: () => number;
}

const DEFAULTS = {
  concurrency: 4,
  batchEvents: 200,
  batchBytes: 1_000_000,
  heldEvents: 10_000,
  heldBytes: 32_000_000,
  timeoutMs: 10_000,
  tries: 5,
  waitMs: 120_000,
};

const GRAPH = "https://graph.facebook.com";

/** The settings with their defaults. @throws {ContractViolation} listing every one that is unusable; no value is named. */
export function readSettings(given: SenderSettings): Settings {
  const violations: Violation[] = [];
  const refuse = (path: string, rule: string, text: string) => violations.push({ path, rule, text });
  const { token, accessKey, url, unclear } = given;
  if (token !== undefined && accessKey !== undefined)
    refuse("accessKey", "other-secret", "and token are both given: one of them says where the events go");
  const kind = accessKey === undefined ? "token" : "accessKey";
  const secret = accessKey ?? token;
  if (typeof secret !== "function" && !isSecret(secret))
    refuse(kind, "required", "is missing, or is no text of visible characters");
  if (kind === "accessKey" && url === undefined)
    refuse("url", "required", "is required: the Gateway's address");
  if (url !== undefined && !isSafeAddress(url))
    refuse("url", "pattern", "must be an address of https, without a query; of http only on this machine");
  if (unclear !== undefined && unclear !== "retry" && unclear !== "unconfirmed")
    refuse("unclear", "enum", "must be retry or unconfirmed");
  const numbers: { -readonly [name in keyof typeof DEFAULTS]: number } = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]) {
    const value = given[name] ?? DEFAULTS[name];
    const least = name === "waitMs" ? 0 : 1;
    const most = name === "batchEvents" ? MAX_EVENTS : Number.MAX_SAFE_INTEGER;
    if (Number.isSafeInteger(value) && value >= least && value <= most) numbers[name] = value;
    else
      refuse(
        name,
        "range",
        `must be a whole number from ${least}${name === "batchEvents" ? ` to ${most}` : ""}`,
      );
  }
  if (violations.length > 0) throw new ContractViolation(violations);
  return {
    ...numbers,
    secret: { kind, read: typeof secret === "function" ? secret : () => secret ?? "" },
    url: (url ?? GRAPH).replace(/\/+$/, ""),
    unclear,
    onReport: given.onReport ?? (() => undefined),
    fetch: given.fetch ?? ((address, init) => fetch(address, init)),
    clock: given.clock ?? MACHINE_CLOCK,
    random: given.random ?? Math.random,
  };
}

/** Whether a text can stand in a header: `fetch` would name another one in its error. */
export function isSecret(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}

function isSafeAddress(url: unknown): boolean {
  return (
    typeof url === "string" &&
    /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:\/[^\s?#]*)?$/.test(url)
  );
}
