import { expect, test } from "vitest";
import type { Proxies } from "../../generator/runtime/server/visitor/proxies.js";
import { visitorFrom } from "../../generator/runtime/server/visitor/visitor-from.js";
import { ContractViolation } from "../../generator/runtime/shared/contract-violation.js";

interface Given {
  readonly proxies: Proxies;
  readonly headers?: Record<string, string>;
  readonly nearest?: string;
}

function visitorOf({ proxies, headers = {}, nearest }: Given) {
  const request = { method: "GET", url: "http://10.0.0.5:3000/a", headers };
  return visitorFrom(request, { proxies, remoteAddress: nearest, now: new Date(0) });
}

function addressOf(given: Given): string | undefined {
  return visitorOf(given).client_ip_address;
}

const list = (value: string) => ({ "x-forwarded-for": value });

test("without proxies only the connection is believed", () => {
  const headers = { ...list("198.51.100.9"), "cf-connecting-ip": "198.51.100.9" };
  expect(addressOf({ proxies: "none", headers, nearest: "203.0.113.7" })).toBe("203.0.113.7");
  expect(addressOf({ proxies: "none", headers, nearest: "10.0.0.1" })).toBeUndefined();
  expect(addressOf({ proxies: "none", headers })).toBeUndefined();
});

test.each<readonly [forwarded: string, hops: number, address: string | undefined]>([
  ["203.0.113.7", 1, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7", 1, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
  ["203.0.113.7", 2, undefined],
  ["10.0.0.3", 1, undefined],
  ["203.0.113.7:50123", 1, "203.0.113.7"],
  ["2001:db8::7", 1, "2001:db8::7"],
  ["[2001:db8::7]:443", 1, "2001:db8::7"],
  ["[2001:db8::7]", 1, "2001:db8::7"],
  ["::ffff:203.0.113.7", 1, "203.0.113.7"],
  ["fe80::1%eth0", 1, undefined],
  ["unknown", 1, undefined],
  ["", 1, undefined],
])("of %s behind %d proxies the visitor is %s", (forwarded, hops, address) => {
  expect(addressOf({ proxies: { hops }, headers: list(forwarded), nearest: "10.0.0.1" })).toBe(address);
});

test("the header of a content delivery network is believed where it is named, and no other", () => {
  const of = (header: string, headers: Record<string, string>) =>
    addressOf({ proxies: { header }, headers, nearest: "198.51.100.1" });
  expect(of("CF-Connecting-IP", { "cf-connecting-ip": "2001:db8::7" })).toBe("2001:db8::7");
  expect(of("cf-connecting-ip", list("203.0.113.7"))).toBeUndefined();
  expect(of("true-client-ip", { "true-client-ip": "203.0.113.7, 203.0.113.8" })).toBeUndefined();
  const viewer = "cloudfront-viewer-address";
  expect(of(viewer, { [viewer]: "203.0.113.7:46532" })).toBe("203.0.113.7");
  expect(of(viewer, { [viewer]: "2001:db8:1:2:3:4:5:6:46532" })).toBe("2001:db8:1:2:3:4:5:6");
});

test("of listed proxies the last address that is none of them is the visitor's", () => {
  const proxies = { trusted: ["10.0.0.0/8", "192.0.2.1", "2001:db8:ffff::/48"] };
  const of = (forwarded: string, nearest: string) =>
    addressOf({ proxies, headers: list(forwarded), nearest });
  expect(of("198.51.100.9, 203.0.113.7, 192.0.2.1, 10.1.2.3", "10.0.0.1")).toBe("203.0.113.7");
  expect(of("203.0.113.7, 2001:db8:ffff:1::2", "::ffff:10.0.0.1")).toBe("203.0.113.7");
  expect(of("2001:db8:fffe::2", "10.0.0.1")).toBe("2001:db8:fffe::2");
  expect(of("198.51.100.9", "203.0.113.7")).toBe("203.0.113.7");
  expect(of("10.0.0.9", "10.0.0.1")).toBeUndefined();
  expect(addressOf({ proxies, headers: list("203.0.113.7") })).toBeUndefined();
});

test("what was asked for is read of the proxies, too, but only where they are believed", () => {
  const headers = {
    ...list("203.0.113.7"),
    host: "shop.example",
    "x-forwarded-proto": "https, http",
    "x-forwarded-host": "www.shop.example",
  };
  const pageOf = (proxies: Proxies) => visitorOf({ proxies, headers, nearest: "10.0.0.1" }).event_source_url;
  expect(pageOf({ hops: 1 })).toBe("https://www.shop.example/a");
  expect(pageOf({ trusted: ["10.0.0.1"] })).toBe("https://www.shop.example/a");
  expect(pageOf({ trusted: ["10.0.0.2"] })).toBe("http://shop.example/a");
  expect(pageOf("none")).toBe("http://shop.example/a");
});

test.each<readonly [proxies: Proxies, path: string]>([
  [{ hops: 0 }, "proxies.hops"],
  [{ hops: 1.5 }, "proxies.hops"],
  [{ trusted: ["10.0.0.0/33"] }, "proxies.trusted"],
  [{ trusted: ["loadbalancer"] }, "proxies.trusted"],
])("proxies that are described as %j are refused", (proxies, path) => {
  const failed = expect(() => visitorOf({ proxies, nearest: "10.0.0.1" }));
  failed.toThrow(ContractViolation);
  failed.toThrow(path);
});
