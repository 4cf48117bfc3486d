import { StrictMode, useEffect, useState } from "react";
import { AddToCart } from "./add-to-cart";
import { ConsentBanner } from "./consent-banner";
import { OrderPaid } from "./order-paid";
import { PageTracking } from "./page-tracking";

const ORDER = {
  value: 25,
  currency: "EUR",
  order_id: "A-1001",
  contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
} as const;

/** A shop of two pages that is one page to the browser, as a router makes it. */
export function Shop({ first }: { readonly first: string }) {
  const [path, setPath] = useState(first);
  useEffect(() => {
    const moved = () => setPath(location.pathname);
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  }, []);

  function pay() {
    history.pushState({}, "", "/thanks");
    setPath("/thanks");
  }

  return (
    <>
      <PageTracking path={path} />
      {path === "/thanks" ? <OrderPaid order={ORDER} /> : <AddToCart sku="MUG" price={12.5} />}
      <button type="button" onClick={pay}>
        Pay
      </button>
      <ConsentBanner />
    </>
  );
}

/** The same as a team runs it during development. */
export function StrictShop({ first }: { readonly first: string }) {
  return (
    <StrictMode>
      <Shop first={first} />
    </StrictMode>
  );
}
