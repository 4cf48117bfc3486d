import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { RequestLike } from "../../generator/runtime/server/visitor/request-like.js";
import { visitorFrom } from "../../generator/runtime/server/visitor/visitor-from.js";

const AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const NOW = new Date(1_795_900_000_000);
const VISITOR = {
  client_ip_address: "203.0.113.7",
  client_user_agent: AGENT,
  fbp: "fb.1.1795800000000.1098115397",
  fbc: "fb.1.1795800000001.IwAR0-click_Id",
  event_source_url: "https://shop.example/thanks?order=A-1",
  referrer_url: "https://search.example/",
};
const COOKIES = `theme=dark; _fbp=${VISITOR.fbp}; _fbc=${VISITOR.fbc}`;
const HEADERS = {
  host: "shop.example",
  "user-agent": AGENT,
  cookie: COOKIES,
  referer: VISITOR.referrer_url,
  accept: "text/html,application/xhtml+xml",
};

test.each<readonly [what: string, request: RequestLike]>([
  ["a standard request", new Request(VISITOR.event_source_url, { headers: HEADERS })],
  [
    "a request of Node, behind TLS of its own",
    {
      method: "GET",
      url: "/thanks?order=A-1",
      headers: HEADERS,
      socket: { remoteAddress: "::ffff:203.0.113.7", ...{ encrypted: true } },
    },
  ],
  [
    "a request of Express, below a router",
    { method: "GET", url: "/", originalUrl: "https://shop.example/thanks?order=A-1", headers: HEADERS },
  ],
  [
    "an object with headers in capitals and lists",
    {
      method: "get",
      url: VISITOR.event_source_url,
      headers: {
        Host: "shop.example",
        "User-Agent": AGENT,
        Cookie: [`_fbp=${VISITOR.fbp}`, `_fbc=${VISITOR.fbc}`],
        Referer: VISITOR.referrer_url,
      },
    },
  ],
  [
    "a request of HTTP/2",
    {
      method: "GET",
      url: "/thanks?order=A-1",
      headers: { ...HEADERS, host: undefined, ":authority": "shop.example" },
      socket: { remoteAddress: "203.0.113.7", ...{ encrypted: true } },
    },
  ],
])("%s says all about its visitor", (_, request) => {
  expect(visitorFrom(request, { proxies: "none", remoteAddress: "203.0.113.7", now: NOW })).toEqual(VISITOR);
});

test("Node's own request says what came over the connection, whose private address is left out", async () => {
  const seen = await new Promise<IncomingMessage>((resolve) => {
    const server = createServer((request, response) => {
      resolve(request);
      response.end();
      server.close();
    });
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      get({ port, host: "127.0.0.1", path: "/thanks?order=A-1", headers: HEADERS });
    });
  });
  const { client_ip_address: _, ...rest } = VISITOR;
  expect(visitorFrom(seen, { proxies: "none", now: NOW })).toEqual({
    ...rest,
    event_source_url: "http://shop.example/thanks?order=A-1",
  });
});

test("a call or a form is about the page that made it", () => {
  const page = "https://shop.example/cart?step=2";
  const headers = { ...HEADERS, referer: page };
  const about = (request: RequestLike) => {
    const { event_source_url, referrer_url } = visitorFrom(request, { proxies: "none", now: NOW });
    return { event_source_url, referrer_url };
  };
  const itself = { event_source_url: page, referrer_url: undefined };
  const url = "https://shop.example/api/order";
  expect(about({ method: "POST", url, headers })).toEqual(itself);
  expect(about({ method: "GET", url, headers: { ...headers, "sec-fetch-dest": "empty" } })).toEqual(itself);
  expect(about({ method: "GET", url, headers: { ...headers, accept: "*/*" } })).toEqual(itself);
  // Only the headers of a request, as some frameworks hand them over.
  expect(about({ headers })).toEqual(itself);
  const opened = { method: "GET", url, headers: { ...headers, accept: "*/*", "sec-fetch-dest": "document" } };
  expect(about(opened)).toEqual({ event_source_url: url, referrer_url: page });
});

test("the click of an ad is made of the address that it led to, at the time of the request", () => {
  const clickOf = (url: string, headers: Record<string, string> = {}) =>
    visitorFrom({ method: "GET", url, headers }, { proxies: "none", now: NOW }).fbc;
  const stored = "fb.1.1795800000001.IwAR0-click_Id";
  const cookie = { cookie: `_fbc=${stored}` };
  expect(clickOf("https://shop.example/?a=1&fbclid=AbC_-9#top")).toBe("fb.1.1795900000000.AbC_-9");
  expect(clickOf("https://shop.example/?fbclid=IwAR0-click_Id", cookie)).toBe(stored);
  expect(clickOf("https://shop.example/?fbclid=iwar0-click_id", cookie)).toBe(
    "fb.1.1795900000000.iwar0-click_id",
  );
  expect(clickOf("https://shop.example/?fbclid=Cl1ck", { cookie: `_fbc=${stored}.AQQCAQMC` })).toBe(
    "fb.1.1795900000000.Cl1ck",
  );
  expect(clickOf("https://shop.example/?fbclid=IwAR0-click_Id", { cookie: `_fbc=${stored}.AQQCAQMC` })).toBe(
    stored,
  );
  expect(clickOf("https://shop.example/", { referer: "https://shop.example/in?fbclid=AbC" })).toBe(
    "fb.1.1795900000000.AbC",
  );
  for (const none of [
    "?fbclid=",
    "?fbclid=a%2Eb",
    "?fbclid=null",
    `?fbclid=${"a".repeat(501)}`,
    "?xfbclid=a",
  ]) {
    expect(clickOf(`https://shop.example/${none}`)).toBeUndefined();
    expect(clickOf(`https://shop.example/${none}`, cookie)).toBe(stored);
  }
});

test("of several cookies the first usable one counts, and a malformed one is none", () => {
  const of = (cookie: string) => {
    const { fbp, fbc } = visitorFrom({ headers: { cookie } }, { proxies: "none", now: NOW });
    return [fbp, fbc];
  };
  expect(of('_fbp=fb.1.17958.5; _fbp="fb.2.1795800000000.7"')).toEqual(["fb.2.1795800000000.7", undefined]);
  expect(of("_fbp=undefined; _fbc=fb.1.1795800000.seconds; my_fbp=fb.1.1795800000000.1")).toEqual([
    undefined,
    undefined,
  ]);
});

test("an address loses what is the visitor's own", () => {
  const pageOf = (url: string) =>
    visitorFrom({ method: "GET", url, headers: {} }, { proxies: "none" }).event_source_url;
  expect(pageOf("https://me:secret@shop.example/a?b=1#token=1")).toBe("https://shop.example/a?b=1");
  expect(pageOf("https://shop.example/a?mail=jane%40example.com")).toBe("https://shop.example/a");
  expect(pageOf("https://shop.example/of/jane@example.com?a=1")).toBe("https://shop.example/");
  expect(pageOf(`https://shop.example/a?b=${"x".repeat(3000)}`)).toBe("https://shop.example/a");
  expect(pageOf("about:blank")).toBeUndefined();
  expect(pageOf("")).toBeUndefined();
});

test("nothing in a request makes it throw", () => {
  const broken = {
    get headers(): never {
      throw new Error("gone");
    },
  };
  for (const request of [
    { headers: {} },
    { headers: { get: () => null } },
    new Request("https://a.example"),
    broken,
  ])
    expect(visitorFrom(request, { proxies: { hops: 1 }, now: NOW })).toEqual(
      request instanceof Request ? { event_source_url: "https://a.example/" } : {},
    );
});
