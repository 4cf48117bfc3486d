import { AddToCart } from "../src/add-to-cart";

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function Page() {
  return (
    <main>
      <h1>Mug</h1>
      <AddToCart sku="MUG" price={12.5} />
    </main>
  );
}
