// biome-ignore lint/style/noDefaultExport: Nuxt asks for it.
export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  telemetry: false,
  nitro: { prerender: { routes: ["/order.json"] } },
});
