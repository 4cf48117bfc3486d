import { OrderPaid } from "../../src/order-paid";

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function Page() {
  // From your order service; the number is the one that the server reports.
  const order = {
    value: 25,
    currency: "EUR",
    order_id: "A-1001",
    contents: [{ id: "MUG", quantity: 2, item_price: 12.5 }],
  } as const;
  return (
    <main>
      <h1>Thank you</h1>
      <OrderPaid order={order} />
    </main>
  );
}
