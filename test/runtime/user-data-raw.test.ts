import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hex, identifierOf, readKey } from "./user-data-key.js";

describe("raw identifiers", () => {
  const UUID = "38400000-8cf0-11BD-b23e-10b96e40000d";
  const SENT: readonly (readonly [key: string, input: string, sent: string])[] = [
    ["client_user_agent", " Mozilla/5.0 (X11) ", " Mozilla/5.0 (X11) "],
    ["fbc", "fb.1.1554763741205.AbCdEfGhIjKl_-0", "fb.1.1554763741205.AbCdEfGhIjKl_-0"],
    ["fbc", " fb.2.1554763741205.AbCdEfGh.AQQCAQMC", "fb.2.1554763741205.AbCdEfGh"],
    // A click id of eight characters is no appendix.
    ["fbc", "fb.1.1554763741205.AbCdEfGh", "fb.1.1554763741205.AbCdEfGh"],
    ["fbp", "fb.1.1596403881668.1116446470", "fb.1.1596403881668.1116446470"],
    ["fbp", "fb.1.1596403881668.11164464.BA", "fb.1.1596403881668.11164464"],
    ["fbp", "fb.1.1596403881668.12345678", "fb.1.1596403881668.12345678"],
    ["subscription_id", " sub_1OxAbc ", "sub_1OxAbc"],
    ["fb_login_id", "10223456789012345678", "10223456789012345678"],
    ["lead_id", "123456789012345", "123456789012345"],
    ["lead_id", " 12345678901234567 ", "12345678901234567"],
    ["anon_id", "XZ 12", "XZ 12"],
    ["madid", UUID, UUID],
    ["page_id", "104", "104"],
    ["page_scoped_user_id", "0099", "0099"],
    ["ctwa_clid", "ARAkLk_-9", "ARAkLk_-9"],
    ["ig_account_id", "17841400008460056", "17841400008460056"],
    ["ig_sid", "1", "1"],
    ["whatsapp_business_account_id", "1", "1"],
    ["instagram_business_account_id", "1", "1"],
  ];
  test.each(SENT)("%s sends %j as %j", (key, input, sent) => {
    expect(readKey(key, input)).toEqual({ sent, violations: [] });
  });

  const REFUSED: readonly (readonly [key: string, rule: string, ...inputs: string[]])[] = [
    ["client_user_agent", "empty-user-agent", "", "  "],
    [
      "fbc",
      "malformed-click-id",
      "",
      "abc",
      "fb.1.1554763741.AbC",
      "fb.1.1554763741205.",
      "FB.1.1554763741205.AbC",
    ],
    [
      "fbc",
      "malformed-click-id",
      "fb.1.1554763741205.a b",
      "fb.1.1554763741205.a%3D",
      "fb.1.1554763741205.a.b.c",
    ],
    ["fbc", "malformed-click-id", "fb.1.1554763741205.AbC.AQQCAQM", "fb.x.1554763741205.AbC", hex("x")],
    ["fbp", "malformed-browser-id", "fb.1.1596403881668.AbC", "fb.1.1596403881.1116446470", "_fbp=1"],
    ["subscription_id", "empty-id", "", " "],
    ["anon_id", "empty-id", "\n"],
    ["lead_id", "malformed-lead-id", "12345678901234", "123456789012345678", "l:123456789012345", "1.2e14"],
    ["madid", "malformed-mobile-id", "384000008cf011bdb23e10b96e40000d", `{${UUID}}`, hex("x")],
    ["ctwa_clid", "malformed-click-id", "", "a b", "a.b"],
    ...["fb_login_id", "page_id", "page_scoped_user_id", "ig_account_id", "ig_sid"].map(
      (key) => [key, "malformed-id", "", "12a", "-1", "1.0", "１２"] as const,
    ),
    ["whatsapp_business_account_id", "malformed-id", "x"],
    ["instagram_business_account_id", "malformed-id", "x"],
  ];
  test.each(REFUSED)("%s breaks the rule %s", (key, rule, ...inputs) => {
    for (const input of inputs) {
      expect(readKey(key, input)).toEqual({
        sent: undefined,
        violations: [{ path: `user_data.${key}`, rule, text: identifierOf(key).complaint }],
      });
    }
  });
});

describe("client_ip_address", () => {
  test("a public address goes out as given, trimmed, an IPv4 without its wrapping", () => {
    const sent = {
      "203.0.113.7": "203.0.113.7",
      " 8.8.8.8\n": "8.8.8.8",
      "192.167.1.1": "192.167.1.1",
      "172.15.0.1": "172.15.0.1",
      "172.32.0.1": "172.32.0.1",
      "100.63.0.1": "100.63.0.1",
      "100.128.0.1": "100.128.0.1",
      "198.17.0.1": "198.17.0.1",
      "198.20.0.1": "198.20.0.1",
      "223.255.255.255": "223.255.255.255",
      "2001:db8::1": "2001:db8::1",
      "2001:0DB8:0:0:0:0:0:1": "2001:0DB8:0:0:0:0:0:1",
      "::ffff:203.0.113.7": "203.0.113.7",
      "0:0:0:0:0:FFFF:cb00:7107": "203.0.113.7",
      "64:ff9b::203.0.113.7": "64:ff9b::203.0.113.7",
      "::2": "::2",
      "1:2:3:4:5:6:7::": "1:2:3:4:5:6:7::",
      "fe00::1": "fe00::1",
    };
    for (const [input, expected] of Object.entries(sent)) {
      expect(readKey("client_ip_address", input)).toEqual({ sent: expected, violations: [] });
    }
  });

  test("an address that names no visitor is refused", () => {
    const refused = [
      ...["0.0.0.0", "10.1.2.3", "100.64.1.1", "100.127.255.255", "127.0.0.1", "169.254.1.1", "172.16.0.1"],
      ...[
        "172.31.255.255",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "::",
      ],
      ...[
        "::1",
        "0:0:0:0:0:0:0:1",
        "fe80::1",
        "fe90::1",
        "febf::1",
        "fe80::1%eth0",
        "2001:db8::1%eth0",
        "fc00::1",
      ],
      ...[
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:0a00:0001",
        "",
        "localhost",
        "1.2.3",
        "1.2.3.4.5",
      ],
      ...[
        "1.2.3.256",
        "01.2.3.4",
        "203.0.113.7:443",
        "[2001:db8::1]",
        "203.0.113.7, 10.0.0.1",
        "203.0.113.7/24",
      ],
      ...["1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", ":1", "1:", "12345::", "g::1", "1.2.3.4::"],
      ...["1:2:3:4:5:6:7::8", "::1.2.3", "2001:db8::1.2.3.4:5", hex("203.0.113.7"), "２０３.0.113.7"],
    ];
    for (const input of refused) {
      expect(readKey("client_ip_address", input)).toEqual({
        sent: undefined,
        violations: [
          {
            path: "user_data.client_ip_address",
            rule: "unusable-ip-address",
            text: "is not a public IP address",
          },
        ],
      });
    }
  });

  test("only what Node takes for an address is one", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0123456789abcdefF:.%[] "), maxLength: 46 });
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6(), near), (text) => {
        const { sent } = readKey("client_ip_address", text);
        if (sent !== undefined) expect(isIP(text.trim())).not.toBe(0);
        else if (isIP(text) === 6) expect(text).toMatch(/^(?:[0:]|f[c-f])|%/i);
      }),
      { numRuns: 2000 },
    );
  });
});
