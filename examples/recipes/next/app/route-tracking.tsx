"use client";

import { usePathname } from "next/navigation";
import { PageTracking } from "../src/page-tracking";
import type { Customer } from "../src/tracking";

/** Tracks each route; the layout passes the customer who is logged in, if one is. */
export function RouteTracking({ customer }: { readonly customer?: Customer }) {
  return <PageTracking path={usePathname()} customer={customer} />;
}
