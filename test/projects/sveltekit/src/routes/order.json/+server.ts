import { orderRequest } from "../../lib/order";

export const prerender = true;

export function GET() {
  return new Response(orderRequest());
}
