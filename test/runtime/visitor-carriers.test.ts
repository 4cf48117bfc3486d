import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { fillField } from "../../generator/runtime/pixel/fill-field.js";
import { visitorFrom } from "../../generator/runtime/server/visitor/visitor-from.js";
import { decodeVisitor } from "../../generator/runtime/shared/visitor/decode-visitor.js";
import type { VisitorContext } from "../../generator/runtime/shared/visitor/visitor-context.js";
import { visitorFields } from "../../generator/runtime/shared/visitor/visitor-fields.js";
import { encodeVisitor } from "../../generator/runtime/shared/visitor/visitor-text.js";

/** As much as an advertisement in an app leaves behind: a long click id, and the agent of the app's own browser. */
const VISITOR: VisitorContext = {
  event_id: "0b7e5bd0-6d0c-4a54-8c5e-3f1d2a9b8c7d",
  fbc: `fb.1.1795800000001.IwZXh0bgNhZW0CMTEAAR${"aB3_-".repeat(32)}`,
  fbp: "fb.1.1795800000000.1098115397",
  client_ip_address: "2001:db8:85a3:8d3:1319:8a2e:370:7348",
  client_user_agent:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/540.0.0.30.64;FBBV/807123456;FBDV/iPhone17,1;FBMD/iPhone;FBSN/iOS;FBSV/19.1;FBSS/3;FBCR/;FBID/phone;FBLC/de_DE;FBOP/5]",
  event_source_url: "https://shop.example/caf%C3%A9/thanks?order=A-1&utm_source=fb",
  referrer_url: "https://l.facebook.com/",
};
const WHOLE = { visitor: VISITOR, dropped: [] };

test("Stripe's metadata hold all of it, in values of 500 characters", () => {
  const metadata = { order: "A-1", ...visitorFields(VISITOR) };
  expect(Object.keys(metadata)).toEqual(["order", "visitor", "visitor_2"]);
  for (const [key, value] of Object.entries(metadata)) {
    expect(key).toMatch(/^[^[\]]{1,40}$/);
    expect(value.length).toBeLessThanOrEqual(500);
  }
  const webhook: unknown = JSON.parse(
    JSON.stringify({ type: "checkout.session.completed", data: { object: { metadata } } }),
  );
  expect(decodeVisitor((webhook as typeof WEBHOOK).data.object.metadata)).toEqual(WHOLE);
});

const WEBHOOK = { data: { object: { metadata: {} } } };

test("Shopify's cart attributes come back as note attributes, and what an earlier cart left behind changes nothing", () => {
  const attributes = new Map(Object.entries(visitorFields(VISITOR, { key: "_visitor", most: 200 })));
  expect(attributes.size).toBe(4);
  const short = { fbp: "fb.1.1795800000000.1098115397" };
  for (const [name, value] of Object.entries(visitorFields(short, { key: "_visitor", most: 200 })))
    attributes.set(name, value);
  const order = { note_attributes: [...attributes].map(([name, value]) => ({ name, value })) };
  expect(decodeVisitor(order.note_attributes, { key: "_visitor" })).toEqual({ visitor: short, dropped: [] });
  const customAttributes = [...attributes].map(([key, value]) => ({ key, value }));
  expect(decodeVisitor(customAttributes, { key: "_visitor" })).toEqual({ visitor: short, dropped: [] });
});

test("one text field of Salesforce, 255 characters, keeps the ids and leaves out what is missed least", () => {
  const { fbc, fbp, event_id } = VISITOR;
  const text = encodeVisitor(VISITOR, { most: 255 });
  expect(text.length).toBeLessThanOrEqual(255);
  expect(decodeVisitor(text)).toEqual({ visitor: { event_id, fbc }, dropped: [] });
  const shorter = { ...VISITOR, fbc: "fb.1.1795800000001.IwAR0-click_Id" };
  expect(decodeVisitor(encodeVisitor(shorter, { most: 255 })).visitor).toEqual({
    event_id,
    fbc: shorter.fbc,
    fbp,
    client_ip_address: VISITOR.client_ip_address,
  });
  // What a field cuts off is told apart from what is whole.
  expect(decodeVisitor(encodeVisitor(VISITOR).slice(0, 255))).toEqual({
    visitor: {},
    dropped: [{ path: "visitor", rule: "cut-off", text: "was cut off on its way" }],
  });
});

test("the limit takes the referrer first, then the page's query and path", () => {
  const kept = (most: number) => {
    const { event_source_url, referrer_url, client_user_agent } = decodeVisitor(
      encodeVisitor(VISITOR, { most }),
    ).visitor;
    return [referrer_url, event_source_url, client_user_agent === VISITOR.client_user_agent];
  };
  const { length } = encodeVisitor(VISITOR);
  expect(kept(length)).toEqual([VISITOR.referrer_url, VISITOR.event_source_url, true]);
  expect(kept(length - 1)).toEqual([undefined, VISITOR.event_source_url, true]);
  expect(kept(length - 30)).toEqual([undefined, "https://shop.example/caf%C3%A9/thanks", true]);
  expect(kept(length - 70)).toEqual([undefined, "https://shop.example/", true]);
});

test("a property of HubSpot, an order's record and a message of a queue hold the whole text", () => {
  const fields = [{ objectTypeId: "0-1", name: "visitor", value: encodeVisitor(VISITOR) }];
  expect(decodeVisitor(fields)).toEqual(WHOLE);
  const record: unknown = JSON.parse(JSON.stringify({ id: 1, visitor: encodeVisitor(VISITOR) }));
  expect(decodeVisitor(record)).toEqual(WHOLE);
});

test("a form and a call of a page carry it over a real connection, and the request adds the address", async () => {
  const seen: { readonly request: IncomingMessage; readonly body: string }[] = [];
  const server = await listening(async (request) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ request, body });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/order`;
  const { client_ip_address, ...onPage } = VISITOR;
  const headers = {
    "x-forwarded-for": String(client_ip_address),
    "user-agent": String(VISITOR.client_user_agent),
  };
  const told: string[] = [];
  const field = { value: "", dispatchEvent: ({ type }: Event) => told.push(type) > 0 };
  fillField(field, encodeVisitor(onPage));
  expect(told).toEqual(["input", "change"]);
  await fetch(url, { method: "POST", headers, body: new URLSearchParams({ visitor: field.value }) });
  await fetch(url, { method: "POST", headers: { ...headers, "x-visitor": encodeVisitor(onPage) } });

  const [form, call] = seen;
  if (form === undefined || call === undefined) throw new Error("two requests");
  const { visitor } = decodeVisitor(new URLSearchParams(form.body));
  expect({ ...visitor, ...visitorFrom(form.request, { proxies: { hops: 1 } }) }).toEqual(VISITOR);
  const called = decodeVisitor(call.request.headers, { key: "x-visitor" }).visitor;
  expect({ ...called, ...visitorFrom(call.request, { proxies: { hops: 1 } }) }).toEqual(VISITOR);
});

async function listening(handle: (request: IncomingMessage) => Promise<void>): Promise<Server> {
  const server = createServer((request, response) => {
    void handle(request).then(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return server;
}
