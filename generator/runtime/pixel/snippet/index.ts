/**
 * What a base snippet holds: the runtime of the Pixel's modules, built into one script. What a snippet does is what a
 * module does.
 */
export { amount } from "../../shared/amount.js";
export { constantCurrency, currency, currencyAmong } from "../../shared/currency.js";
export { idEnum, idInteger, idText } from "../../shared/event-id.js";
export { money } from "../../shared/money.js";
export { list } from "../../shared/read-list.js";
export { binding, constant, defaulted, object, optional, required } from "../../shared/read-object.js";
export { flag, integer, number, text } from "../../shared/reader.js";
export { url } from "../../shared/url.js";
export { paste } from "./paste.js";
