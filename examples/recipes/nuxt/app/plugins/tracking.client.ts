import { trackPageViewed } from "#shared/meta/acme-store/pixel/storefront";
import { startTracking } from "#shared/tracking";

/** Starts the Pixel in the browser, and reports a page view for each route; an address has one. */
// biome-ignore lint/style/noDefaultExport: Nuxt asks for it.
export default defineNuxtPlugin((nuxt) => {
  startTracking(); // with the customer who is logged in, if one is
  nuxt.hook("page:finish", () => {
    trackPageViewed();
  });
});
