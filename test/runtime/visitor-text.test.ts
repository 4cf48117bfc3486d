import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeVisitor } from "../../generator/runtime/shared/visitor/decode-visitor.js";
import { knows, type VisitorContext } from "../../generator/runtime/shared/visitor/visitor-context.js";
import { visitorFields } from "../../generator/runtime/shared/visitor/visitor-fields.js";
import { encodeVisitor } from "../../generator/runtime/shared/visitor/visitor-text.js";
import "../support/fixed-seed.js";

const VISITOR = {
  fbp: "fb.1.1795800000000.1098115397",
  client_user_agent: "Mozilla/5.0 (Größe; ~'&\" ) +",
  event_source_url: "https://shop.example/a?b=1&c=%20",
};
const TEXT =
  "ec1~~~fb.1.1795800000000.1098115397~~Mozilla/5.0+(Gr%C3%B6%C3%9Fe%3B+%7E%27%26%22+)+%2B~https://shop.example/a?b=1%26c=%2520~~fy7cow~";

test("a text has the fields in one order, and a check", () => {
  expect(encodeVisitor(VISITOR)).toBe(TEXT);
  expect(decodeVisitor(TEXT)).toEqual({ visitor: VISITOR, dropped: [] });
});

test("a space that stands for a plus, and spaces around, change nothing", () => {
  expect(decodeVisitor(` ${TEXT.replaceAll("+", " ")} `)).toEqual({ visitor: VISITOR, dropped: [] });
});

const contexts: fc.Arbitrary<VisitorContext> = fc.record(
  {
    event_id: fc.stringMatching(/^[A-Za-z0-9_.-]{1,128}$/),
    fbc: fc.stringMatching(/^fb\.1\.[0-9]{13}\.[A-Za-z0-9_-]{1,200}x$/),
    fbp: fc.stringMatching(/^fb\.1\.[0-9]{13}\.[0-9]{1,18}$/),
    client_ip_address: fc.constantFrom("203.0.113.7", "2001:db8::1"),
    client_user_agent: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
      .map((text) => `M${text}`),
    event_source_url: fc.webUrl({ withQueryParameters: true }),
    referrer_url: fc.webUrl(),
  },
  { requiredKeys: [] },
);

test("whatever is carried comes back as it was, in as many parts as its carrier wants", () => {
  fc.assert(
    fc.property(contexts, fc.integer({ min: 40, max: 600 }), (visitor, most) => {
      const values = visitorFields(visitor, { most, fields: 50 });
      for (const value of Object.values(values)) {
        expect(value).toMatch(/^[A-Za-z0-9_.!*():/=?@+%~-]+$/);
        expect(value.length).toBeLessThanOrEqual(most);
      }
      if (encodeVisitor(visitor).length <= most * 50)
        expect(decodeVisitor(values)).toEqual({ visitor, dropped: [] });
    }),
  );
});

test("a text is never longer than its carrier takes, and what is left of it is whole", () => {
  fc.assert(
    fc.property(contexts, fc.integer({ min: 160, max: 600 }), (visitor, most) => {
      const text = encodeVisitor(visitor, { most });
      expect(text.length).toBeLessThanOrEqual(most);
      const { visitor: kept, dropped } = decodeVisitor(text);
      expect(dropped).toEqual([]);
      const { event_source_url = "", ...rest } = kept;
      expect(visitor).toMatchObject(rest);
      expect(visitor.event_source_url ?? "").toContain(event_source_url.replace(/\/$/, ""));
    }),
  );
});

test("a text that was cut off anywhere, or in which a sign was changed, is nothing", () => {
  const rules = new Set<string | undefined>();
  for (let end = 0; end < TEXT.length; end += 1) {
    const { visitor, dropped } = decodeVisitor(TEXT.slice(0, end));
    expect(visitor).toEqual({});
    rules.add(dropped[0]?.rule);
    const changed = decodeVisitor(`${TEXT.slice(0, end)}§${TEXT.slice(end + 1)}`);
    expect(changed.visitor).toEqual({});
    rules.add(changed.dropped[0]?.rule);
  }
  expect(rules).toEqual(new Set(["required", "foreign-context", "cut-off", "changed"]));
});

test.each<readonly [carried: unknown, rule: string]>([
  [undefined, "required"],
  [null, "required"],
  [17, "required"],
  [{}, "required"],
  [{ visitor: 5 }, "required"],
  [[], "required"],
  [[null], "required"],
  ["", "required"],
  ["hello", "foreign-context"],
  ["ec2~a~b~", "unknown-version"],
])("%j carries nothing: %s", (carried, rule) => {
  expect(decodeVisitor(carried)).toMatchObject({ visitor: {}, dropped: [{ path: "visitor", rule }] });
});

test("what never throws is read of anything", () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (carried, text) => {
      expect(decodeVisitor(carried).visitor).toEqual({});
      expect(decodeVisitor(`ec1~${text}`).visitor).toEqual({});
    }),
  );
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
      getOwnPropertyDescriptor: () => {
        throw new Error("no");
      },
    },
  );
  expect(decodeVisitor(hostile).dropped).toEqual([
    { path: "visitor", rule: "required", text: "is not there" },
  ]);
});

test("each field is checked as a builder checks it, and the others stay", () => {
  const text = encodeVisitor({
    event_id: "two words",
    fbc: "fb.1.1795800000.seconds",
    fbp: "fb.1.1795800000000.5",
    client_ip_address: "10.0.0.1",
    client_user_agent: " ",
    event_source_url: "javascript:alert(1)",
    referrer_url: "https://a.example/?mail=jane@example.com",
  });
  const { visitor, dropped } = decodeVisitor(text);
  expect(visitor).toEqual({ fbp: "fb.1.1795800000000.5", referrer_url: "https://a.example/" });
  expect(dropped.map(({ path, rule }) => `${path}: ${rule}`)).toEqual([
    "visitor.event_id: event-id",
    "visitor.fbc: malformed-click-id",
    "visitor.client_ip_address: unusable-ip-address",
    "visitor.client_user_agent: empty-user-agent",
    "visitor.event_source_url: pattern",
  ]);
  expect(JSON.stringify(dropped)).not.toContain("10.0.0.1");
});

test("what is known can be asked for, so that a builder's input compiles", () => {
  const visitor: VisitorContext = VISITOR;
  expect(knows(visitor, "fbp", "client_user_agent")).toBe(true);
  expect(knows(visitor, "fbp", "client_ip_address")).toBe(false);
  if (!knows(visitor, "event_source_url")) throw new Error("it is known");
  expect(visitor.event_source_url.length).toBe(VISITOR.event_source_url.length);
});
