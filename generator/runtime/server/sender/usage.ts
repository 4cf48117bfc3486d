/** How long Meta asks to wait, by the headers of an answer, in milliseconds. */
export function askedWait(headers: { get(name: string): string | null }, now: number): number {
  return Math.max(retryAfter(headers.get("retry-after"), now), usageWait(headers));
}

const MINUTE = 60_000;

function retryAfter(text: string | null, now: number): number {
  if (text === null) return 0;
  const seconds = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return seconds > 0 ? seconds * 1000 : 0;
}

const USAGE_HEADERS = ["x-app-usage", "x-business-use-case-usage", "x-ad-account-usage"];

/** In percent of what is allowed. */
const SHARES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "acc_id_util_pct",
  "call_count",
  "total_cputime",
  "total_time",
]);

const SLOW_FROM = 75;
const STOP_FROM = 90;

function usageWait(headers: { get(name: string): string | null }): number {
  let share = 0;
  let regain = 0;
  for (const header of USAGE_HEADERS) {
    for (const [name, value] of numbersIn(parsed(headers.get(header)), 4)) {
      if (SHARES.has(name)) share = Math.max(share, value);
      else if (name === "estimated_time_to_regain_access") regain = Math.max(regain, value);
    }
  }
  if (regain > 0) return regain * MINUTE;
  if (share >= STOP_FROM) return MINUTE;
  return share >= SLOW_FROM ? (share - SLOW_FROM + 1) * 1000 : 0;
}

function numbersIn(value: unknown, depth: number): readonly (readonly [string, number])[] {
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === "number" ? [[name, member] as const] : numbersIn(member, depth - 1),
  );
}

/** JSON as a value; undefined if it is none. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
