/** What is known of the systems that something is pasted into, each with its ground. */
export interface CatalogPaste<Fact, Decision> {
  readonly ga4DataLayer: CatalogGa4DataLayer & { readonly fact: Fact };
  readonly shopSystems: CatalogShopSystems & { readonly fact: Decision };
  readonly shopifyPixel: CatalogShopifyPixel & { readonly fact: Fact };
  readonly woocommerceOrder: CatalogWoocommerceOrder & { readonly fact: Fact };
}

/** Where a page's data layer keeps what Google Analytics is told. */
export interface CatalogGa4DataLayer {
  /** The key that holds the parameters of a shop's event. */
  readonly shopKey: string;
  /** The parameter that holds the products; an event that takes it is a shop's. */
  readonly items: string;
  /** The member of a product there, by that of `contents`. */
  readonly members: Readonly<Record<string, string>>;
}

/** A system of shops that something is made for to paste. */
export type ShopSystem = "shopify" | "woocommerce";

/** By which folded words a source's system is told to be a shop's. */
export interface CatalogShopSystems {
  readonly systems: Readonly<Record<ShopSystem, readonly string[]>>;
}

/** What a custom pixel hears in a Shopify shop. */
export interface CatalogShopifyPixel {
  readonly events: readonly CatalogShopifyEvent[];
  /** Paths in what a pixel is given at load, by identifier. */
  readonly visitor: Readonly<Record<string, string>>;
}

/** One of Shopify's standard events. */
export interface CatalogShopifyEvent {
  readonly name: string;
  readonly metaEvent: string;
  /** Paths in the event, by parameter, `contents.quantity` for a member. */
  readonly values: Readonly<Record<string, string>>;
  /** Paths in the event, by identifier. */
  readonly userData: Readonly<Record<string, string>>;
}

/** What WooCommerce calls the parts of an order. */
export interface CatalogWoocommerceOrder {
  /** Meta's event for a paid order. */
  readonly metaEvent: string;
  /** Paths in the order, by parameter, `contents.quantity` for a member. */
  readonly values: Readonly<Record<string, string>>;
  /** Paths in the order, by identifier. */
  readonly userData: Readonly<Record<string, string>>;
}
