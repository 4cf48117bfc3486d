import type {
  Checkout,
  CheckoutLineItem,
  PixelEvents,
  ProductVariant,
  StandardEventName,
} from "@shopify/web-pixels-extension";

const EUR = "EUR";

/** A variant of a lamp, with what a test gives it. */
export function variant(given: Partial<ProductVariant>): ProductVariant {
  return {
    id: "4401",
    image: null,
    price: { amount: 20, currencyCode: EUR },
    product: {
      id: "77",
      title: "Lamp",
      type: "Lamps",
      untranslatedTitle: "Lamp",
      url: "/products/lamp",
      vendor: "Lamps",
    },
    sku: "LAMP-1",
    title: "Red",
    untranslatedTitle: "Red",
    ...given,
  };
}

/** A line of a checkout. */
export function line(given: Partial<CheckoutLineItem> & Pick<CheckoutLineItem, "variant">): CheckoutLineItem {
  return {
    discountAllocations: [],
    finalLinePrice: { amount: 20, currencyCode: EUR },
    id: "9",
    properties: [],
    quantity: 1,
    sellingPlanAllocation: null,
    title: "Lamp",
    ...given,
  };
}

/** A checkout of which nothing is known but what a test gives it. */
export function checkout(given: Partial<Checkout>): Checkout {
  return {
    attributes: [],
    billingAddress: null,
    buyerAcceptsEmailMarketing: false,
    buyerAcceptsSmsMarketing: false,
    currencyCode: null,
    delivery: null,
    discountApplications: [],
    discountsAmount: null,
    email: null,
    lineItems: [],
    localization: {
      country: { isoCode: "DE" },
      language: { isoCode: "de" },
      market: { handle: "eu", id: "gid://shopify/Market/1" },
    },
    order: null,
    phone: null,
    shippingAddress: null,
    shippingLine: null,
    smsMarketingPhone: null,
    subtotalPrice: null,
    token: null,
    totalPrice: null,
    totalTax: { amount: 0, currencyCode: EUR },
    transactions: [],
    ...given,
  };
}

/** What each of Shopify's standard events carries. */
export type EventData<Name extends StandardEventName> = PixelEvents[Name]["data"];
