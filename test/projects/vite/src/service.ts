import { orderRequest } from "./order.js";

console.log(orderRequest());
