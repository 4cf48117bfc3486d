"use client";

import { useEffect } from "react";
import { trackPageViewed } from "./meta/acme-store/pixel/storefront";
import { type Customer, startTracking } from "./tracking";

/** What the router and the login know. */
export interface PageTrackingProps {
  readonly path: string;
  readonly customer?: Customer | undefined;
}

/**
 * Starts the Pixel, and reports a page view whenever the path changes. It stands before the pages, so that its effects
 * run before theirs. StrictMode runs them twice; an address has one page view all the same.
 */
export function PageTracking({ path, customer }: PageTrackingProps) {
  useEffect(() => startTracking(customer), [customer]);
  useEffect(() => {
    if (path !== "") trackPageViewed();
  }, [path]);
  return null;
}
