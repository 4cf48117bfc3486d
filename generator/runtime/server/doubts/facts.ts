/** Words of the agents of machines, in lower case, as the source of a pattern. */
export const MACHINES =
  "aiohttp|apache-httpclient|axios|curl|facebookexternalhit|faraday|go-http-client|got|guzzlehttp|headlesschrome|httpx|insomnia|java|java-http-client|lighthouse|meta-externalagent|meta-externalfetcher|n8n|node|node-fetch|okhttp|paypal|phantomjs|postmanruntime|python-requests|python-urllib|ruby|shopify|stripe|undici|wget|woocommerce|wordpress|zapier|(?!cubot)[a-z]*bot|(?!cubot)[a-z]*crawler|(?!cubot)[a-z]*spider";

/** What exports of leads put before the value of an identifier. */
export const LEAD_PREFIXES: Readonly<Record<string, string>> = {
  external_id: "l:",
  lead_id: "l:",
  ph: "p:",
  zp: "z:",
};

/** What is an amount of money. */
export const AMOUNTS: readonly string[] = ["net_revenue", "predicted_ltv", "value", "item_price"];

/** Parts of addresses that answer programs. */
export const CALLS: readonly string[] = ["wc-ajax=", "admin-ajax.php", "/wp-json/", "/graphql"];
