/** A shop in WordPress whose page of a received order repeats what its server reports. */
export const WOOCOMMERCE = `
eventContract: "1.0"
name: teas
version: 1.0.0
pixels: { main: TEAS_PIXEL }
sources:
  site: { kind: browser, system: WordPress with WooCommerce, delivery: pixel, advancedMatching: [em, external_id] }
  shop: { kind: server, system: WooCommerce, delivery: direct, actionSource: website }
consent: { marketing: { description: What the cookie banner calls marketing. } }
userData: { buyer: { required: [client_ip_address], optional: [em, external_id] } }
events:
  page_viewed:
    action: Viewed a page
    trigger: A page was shown.
    metaEvent: PageView
    canonicalSource: site
    eventId: { generatedBy: site }
    consent: marketing
  tea_tasted:
    action: Ordered a sample
    trigger: The form for samples was sent.
    metaEvent: Lead
    canonicalSource: site
    eventId: { generatedBy: site }
    consent: marketing
  order_paid:
    action: Paid an order
    trigger: The payment was confirmed.
    metaEvent: Purchase
    canonicalSource: { source: shop, event: woocommerce_payment_complete, fields: { order_id: id } }
    mirrors:
      site: { trigger: The page of the received order was shown., fields: { order_id: order.get_id, contents.id: "line_items[].sku" } }
    eventId: "order-{order_id}"
    consent: marketing
    userData: buyer
    parameters:
      order_id: required
      value: required
      currency: required
      contents: required
      contents.item_price: optional
`;
