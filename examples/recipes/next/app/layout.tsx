import type { ReactNode } from "react";
import { ConsentBanner } from "../src/consent-banner";
import "../src/consent-banner.css";
import { RouteTracking } from "./route-tracking";

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <RouteTracking />
        {children}
        <ConsentBanner />
      </body>
    </html>
  );
}
