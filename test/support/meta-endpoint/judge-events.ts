import { MAX_AGE_DAYS } from "../../../generator/runtime/server/action-source.js";
import { HASHED_KEYS } from "../../../generator/runtime/server/hashed-keys.js";
import { TOO_BROAD } from "../../../generator/runtime/server/too-broad.js";

/** An error of the Conversions API by its numbers. */
export interface MetaError {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly isTransient?: boolean;
}

type Members = Readonly<Record<string, unknown>>;

const INVALID = 100;

/** What Meta refuses a whole request for, as far as it is known: the first of its events that is not as it must be. */
export function judgeEvents(body: unknown, nowSeconds: number): MetaError | undefined {
  const data = membersOf(body)["data"];
  if (!Array.isArray(data) || data.length === 0 || data.length > 1000) return { status: 400, code: INVALID };
  for (const event of data) {
    const subcode = subcodeOf(membersOf(event), nowSeconds);
    if (subcode !== undefined) return { status: 400, code: INVALID, subcode };
  }
  return undefined;
}

function subcodeOf(event: Members, nowSeconds: number): number | undefined {
  const { event_name, event_time, action_source, user_data, event_source_url, messaging_channel } = event as {
    readonly [name: string]: unknown;
    readonly action_source?: keyof typeof MAX_AGE_DAYS;
  };
  if (typeof event_name !== "string" || typeof action_source !== "string") return 2804019;
  if (typeof event_time !== "number" || !Number.isInteger(event_time)) return 2804019;
  if (event_time < nowSeconds - MAX_AGE_DAYS[action_source] * 86_400) return 2804003;
  if (event_time > nowSeconds + 60) return 2804004;
  if (action_source === "website" && typeof event_source_url !== "string") return 2804019;
  if (action_source === "business_messaging" && messaging_channel === undefined) return 2804063;
  const identifiers = Object.entries(membersOf(user_data));
  const isPlain = ([key, value]: readonly [string, unknown]) =>
    HASHED_KEYS.has(key) && !(Array.isArray(value) && value.every((hash) => /^[0-9a-f]{64}$/.test(hash)));
  if (identifiers.some(isPlain)) return 2804016;
  if (TOO_BROAD.some((set) => identifiers.every(([key]) => set.includes(key)))) return 2804050;
  const { value, currency } = membersOf(event["custom_data"]);
  if (event_name === "Purchase" && (typeof value !== "number" || currency === undefined)) return 2804009;
  return undefined;
}

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}
