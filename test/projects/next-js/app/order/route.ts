import { orderRequest } from "../../src/order";

export const dynamic = "force-static";

export function GET() {
  return new Response(orderRequest());
}
