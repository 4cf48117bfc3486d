import { expect, test } from "vitest";
import { camelCase, constantCase, kebabCase, pascalCase, words } from "../../generator/text/casing.js";

test.each([
  ["order_paid", "order-paid", "orderPaid", "OrderPaid", "ORDER_PAID"],
  ["order-paid", "order-paid", "orderPaid", "OrderPaid", "ORDER_PAID"],
  ["OrderPaid", "order-paid", "orderPaid", "OrderPaid", "ORDER_PAID"],
  ["orderPaid2", "order-paid2", "orderPaid2", "OrderPaid2", "ORDER_PAID2"],
  ["HTTPServerID", "http-server-id", "httpServerId", "HttpServerId", "HTTP_SERVER_ID"],
  ["2fa_enabled", "2fa-enabled", "2faEnabled", "2faEnabled", "2FA_ENABLED"],
  ["GA4Event", "ga4-event", "ga4Event", "Ga4Event", "GA4_EVENT"],
  ["__proto__", "proto", "proto", "Proto", "PROTO"],
  ["a", "a", "a", "A", "A"],
  ["_-_", "", "", "", ""],
])("%s", (name, kebab, camel, pascal, constant) => {
  expect([kebabCase(name), camelCase(name), pascalCase(name), constantCase(name)]).toEqual([
    kebab,
    camel,
    pascal,
    constant,
  ]);
});

test("words keep their letters", () => {
  expect(words("fb_mobileAdd_to-Cart")).toEqual(["fb", "mobile", "Add", "to", "Cart"]);
});
