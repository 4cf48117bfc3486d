import { describe, expect, test } from "vitest";
import { safeBuild } from "../../generator/runtime/server/build.js";
import type { Violation } from "../../generator/runtime/shared/violation.js";
import { GOOD, paid, SENT, sha256 } from "./server-meaning.js";

type Found = readonly string[];

/** Path and rule of what is found, where the event is built all the same. */
function found(input: object): { readonly dropped: Found; readonly doubts: Found; readonly event: unknown } {
  const result = safeBuild(paid, input);
  if (!result.ok) throw new Error(result.violations.map(({ path, rule }) => `${path} ${rule}`).join());
  const short = (list: readonly Violation[]) => list.map(({ path, rule }) => `${path}: ${rule}`);
  return { dropped: short(result.dropped), doubts: short(result.doubts), event: result.event };
}

const withUser = (more: object) => ({ ...GOOD, user_data: { ...GOOD.user_data, ...more } });
const withData = (more: object) => ({ ...GOOD, custom_data: { ...GOOD.custom_data, ...more } });

describe("what is sent and probably wrong", () => {
  test.each([
    ["ph", "0171 2345678", "1712345678", "doubtful-telephone"],
    ["ph", "(650) 555-1212", "6505551212", "doubtful-telephone"],
    ["ph", "+44 (0)20 7946 0018", "4402079460018", "doubtful-telephone"],
    ["ph", "4.41512E+12", "44151212", "doubtful-telephone"],
    ["ph", "+49 171 2345678, +49 30 1234567", "49171234567849301234567", "doubtful-telephone"],
    ["ph", "7", "7", "doubtful-telephone"],
    ["ph", "+49 30 123456 ext 5", "49301234565", "doubtful-telephone"],
    ["ph", "p:+491712345678", "491712345678", "lead-export-prefix"],
    ["db", "04.03.1988", "19880403", "doubtful-birth-date"],
    ["db", "1988-02-31", "19880231", "doubtful-birth-date"],
    ["db", "18880101", "18880101", "doubtful-birth-date"],
    ["db", "2026-12-31", "20261231", "doubtful-birth-date"],
    ["zp", "z:10115", "z:10115", "lead-export-prefix"],
    ["fn", "Rene\u0301", "rene\u0301", "not-nfc"],
  ])("%s %j is sent as %j, and doubted", (key, given, form, rule) => {
    expect(found(withUser({ [key]: given }))).toStrictEqual({
      event: { ...SENT, user_data: { ...SENT.user_data, [key]: [sha256(form)] } },
      dropped: [],
      doubts: [`user_data.${key}: ${rule}`],
    });
  });

  test.each([
    ["ph", "+49 171 2345678"],
    ["ph", "0049 171 2345678"],
    ["ph", "16505551212"],
    ["db", "1988-03-04"],
    ["db", "19880304"],
    ["db", "13.03.1988"],
    ["db", "03/03/1988"],
    ["zp", "10115"],
    ["fn", "René"],
    ["client_user_agent", "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 Chrome/120.0 Mobile"],
  ])("%s %j is not doubted", (key, given) => {
    expect(found(withUser({ [key]: given })).doubts).toStrictEqual([]);
  });

  test("what looks like an MD5 goes out as it is, and an id of 32 digits is named", () => {
    const uuid = "7c9e6679f9f24d5a8b1c0e2d3f4a5b6c";
    const result = safeBuild(paid, withUser({ external_id: uuid, fn: uuid }));
    expect(result.ok && result.event.user_data["external_id"]).toStrictEqual([uuid]);
    expect(result.ok && result.doubts).toStrictEqual([
      {
        path: "user_data.fn",
        rule: "md5",
        text: "is sent as it is, as an MD5; Meta documents SHA-256 only",
      },
      {
        path: "user_data.external_id",
        rule: "md5",
        text: "is sent as it is, as an MD5: a UUID without dashes, or another id of 32 digits, needs its dashes or a SHA-256 of your own",
      },
    ]);
  });

  test.each([
    "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    "Shopify-Captain-Hook",
    "axios/1.7.2",
    "GuzzleHttp/7",
    "curl/8.5.0",
    "node",
    "python-requests/2.32",
    "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
  ])("the agent %j is that of what sent it, and no visitor's", (client_user_agent) => {
    const result = safeBuild(paid, withUser({ client_user_agent }));
    expect(result).toStrictEqual({
      ok: false,
      violations: [
        {
          path: "user_data.client_user_agent",
          rule: "machine-agent",
          text: "is the agent of the machine that sent it; the visitor's own comes with their browser's request",
        },
      ],
    });
  });

  test.each([
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Shopify Mobile/iOS/9.2",
  ])("the browser's agent %j names a machine", (client_user_agent) => {
    expect(found(withUser({ client_user_agent }))).toStrictEqual({
      event: { ...SENT, user_data: { ...SENT.user_data, client_user_agent } },
      dropped: [],
      doubts: ["user_data.client_user_agent: machine-agent"],
    });
  });

  test.each([
    ["http://localhost:3000/thanks", "local-address"],
    ["http://192.168.0.7/thanks", "local-address"],
    ["https://shop.example/<path>", "placeholder-address"],
    ["https://shop.example/t?email=buyer@example.com", "personal-data-in-url"],
    ["https://shop.example/t?e=buyer%40example.com", "personal-data-in-url"],
    ["https://shop.example/?wc-ajax=update_order_review", "address-of-a-call"],
  ])("the address %s is sent, and doubted", (event_source_url, rule) => {
    expect(found({ ...GOOD, event_source_url })).toStrictEqual({
      event: { ...SENT, event_source_url },
      dropped: [],
      doubts: [`event_source_url: ${rule}`],
    });
  });

  test("a template's host is none", () => {
    const { dropped, event } = found({ ...GOOD, event_source_url: "https://<your-shop.com>/thanks" });
    const { event_source_url, ...others } = SENT;
    expect([dropped, event]).toStrictEqual([["event_source_url: pattern"], others]);
  });

  test.each(["buyer@example.com", "+49 171 2345678", "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00"])(
    "%s in a free parameter is personal",
    (note) => {
      expect(found(withData({ note })).doubts).toStrictEqual(["custom_data.note: personal-data"]);
    },
  );

  test.each(["A-1001", "4111111111111111", "DE89 3704 0044 0532 0130 01", "2026-01-15"])(
    "%s is not",
    (note) => {
      expect(found(withData({ note })).doubts).toStrictEqual([]);
    },
  );
});

describe("what identifies nobody", () => {
  const NOBODY = ["null", "NULL", " undefined ", "NaN", "[object Object]", "n/a", "(not set)", sha256("")];

  test.each(NOBODY)("%j is left out, and is no identifier that an event requires", (nothing) => {
    expect(found(withUser({ fn: nothing, external_id: [nothing, nothing] }))).toStrictEqual({
      event: SENT,
      dropped: ["user_data.fn: nobody", "user_data.external_id[0]: nobody"],
      doubts: [],
    });
    const { client_user_agent } = GOOD.user_data;
    const result = safeBuild(paid, { ...GOOD, user_data: { client_user_agent, external_id: nothing } });
    expect(result.ok ? [] : result.violations.map(({ path, rule }) => `${path}: ${rule}`)).toStrictEqual([
      "user_data: at-least-one-of",
      "user_data.external_id: nobody",
    ]);
    const noAgent = safeBuild(paid, withUser({ client_user_agent: nothing }));
    expect(noAgent.ok ? [] : noAgent.violations.map(({ path, rule }) => `${path}: ${rule}`)).toStrictEqual([
      "user_data.client_user_agent: nobody",
    ]);
  });

  test("zeros are nobody's", () => {
    const zeros = {
      external_id: "0",
      madid: "00000000-0000-0000-0000-000000000000",
      db: "00000000",
      ph: "0000",
    };
    const { event, dropped } = found(withUser(zeros));
    expect([event, dropped]).toStrictEqual([
      SENT,
      [
        "user_data.ph: malformed-phone",
        "user_data.db: malformed-birth-date",
        "user_data.external_id: empty-id",
        "user_data.madid: malformed-mobile-id",
      ],
    ]);
  });

  test("half of a character is never hashed", () => {
    expect(found(withUser({ fn: "Jo\ud83d" }))).toStrictEqual({
      event: SENT,
      dropped: ["user_data.fn: type"],
      doubts: [],
    });
  });
});

describe("a click", () => {
  const at = (seconds: number) => `fb.1.${seconds * 1000}.AbC-1`;
  const DAY = 86_400;

  test.each([
    [GOOD.event_time - 91 * DAY, "stale-click"],
    [GOOD.event_time + 3600, "future-click"],
  ])("of %d is left out", (seconds, rule) => {
    expect(found(withUser({ fbc: at(seconds) }))).toStrictEqual({
      event: SENT,
      dropped: [`user_data.fbc: ${rule}`],
      doubts: [],
    });
  });

  test.each([GOOD.event_time - 89 * DAY, GOOD.event_time, GOOD.event_time + 30])(
    "of %d is sent",
    (seconds) => {
      const fbc = at(seconds);
      expect(found(withUser({ fbc })).event).toStrictEqual({
        ...SENT,
        user_data: { ...SENT.user_data, fbc },
      });
    },
  );

  test("of a script that found none is left out", () => {
    expect(found(withUser({ fbc: `fb.1.${GOOD.event_time}000.undefined` })).dropped).toStrictEqual([
      "user_data.fbc: malformed-click-id",
    ]);
  });
});
