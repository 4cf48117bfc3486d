import { afterEach, expect, test, vi } from "vitest";
import { visitorOnPage } from "../../generator/runtime/pixel/visitor-on-page.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const PAGE = {
  document: {
    cookie: "_fbp=fb.1.1795800000000.1098115397; _ga=GA1.1",
    referrer: "https://search.example/?q=mugs",
  },
  location: { href: "https://shop.example/cart?fbclid=AbC#pay" },
  navigator: { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" },
};

test("a page tells of its visitor all but their address", () => {
  vi.useFakeTimers({ now: 1_795_900_000_000 });
  for (const [name, value] of Object.entries(PAGE)) vi.stubGlobal(name, value);
  expect(visitorOnPage()).toEqual({
    client_user_agent: PAGE.navigator.userAgent,
    fbp: "fb.1.1795800000000.1098115397",
    fbc: "fb.1.1795900000000.AbC",
    event_source_url: "https://shop.example/cart?fbclid=AbC",
    referrer_url: "https://search.example/?q=mugs",
  });
});

test("a frame that keeps its cookies to itself still tells the rest", () => {
  const document = {
    get cookie(): never {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
    referrer: "",
  };
  for (const [name, value] of Object.entries({ ...PAGE, document, location: { href: "about:srcdoc" } }))
    vi.stubGlobal(name, value);
  expect(visitorOnPage()).toEqual({ client_user_agent: PAGE.navigator.userAgent });
});

test("outside of a browser nothing is known", () => {
  vi.stubGlobal("navigator", undefined);
  expect(visitorOnPage()).toEqual({});
});
