import { orderRequest } from "./order";

console.log(orderRequest());
