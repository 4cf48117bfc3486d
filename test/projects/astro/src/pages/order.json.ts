import { orderRequest } from "../order";

export function GET() {
  return new Response(orderRequest());
}
