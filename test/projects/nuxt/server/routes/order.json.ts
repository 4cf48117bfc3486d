import { orderRequest } from "#shared/order";

// biome-ignore lint/style/noDefaultExport: Nuxt asks for it.
export default defineEventHandler(() => orderRequest());
