import { expect, test } from "vitest";
import { askedWait } from "../../generator/runtime/server/sender/usage.js";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const waitOf = (headers: Readonly<Record<string, string>>) => askedWait(new Headers(headers), NOW);

test.each([
  [{}, 0],
  [{ "retry-after": "7" }, 7000],
  [{ "retry-after": "Sun, 29 Nov 2026 12:01:00 GMT" }, 60_000],
  [{ "retry-after": "Sun, 29 Nov 2026 11:00:00 GMT" }, 0],
  [{ "retry-after": "soon" }, 0],
  [{ "x-app-usage": '{"call_count":74,"total_time":10,"total_cputime":3}' }, 0],
  [{ "x-app-usage": '{"call_count":10,"total_time":80,"total_cputime":3}' }, 6000],
  [{ "x-app-usage": '{"call_count":90}' }, 60_000],
  [{ "x-ad-account-usage": '{"acc_id_util_pct":95.5}' }, 60_000],
  [
    { "x-business-use-case-usage": '{"1":[{"call_count":100,"estimated_time_to_regain_access":3}]}' },
    180_000,
  ],
  [{ "x-app-usage": '{"call_count":80}', "retry-after": "60" }, 60_000],
  [{ "x-app-usage": "none" }, 0],
])("%o asks for a wait of %i ms", (headers, wait) => {
  expect(waitOf(headers)).toBe(wait);
});
