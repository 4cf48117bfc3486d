/**
 * What a base snippet holds: the runtime of the Pixel's modules, built into one script. What a snippet does is what a
 * module does.
 */
export { constantCurrency, currency, currencyAmong } from "../../shared/currency.js";
export { idEnum, idInteger, idText } from "../../shared/event-id.js";
export { list } from "../../shared/read-list.js";
export { constant, defaulted, object, optional, required } from "../../shared/read-object.js";
export { flag, integer, number, text } from "../../shared/reader.js";
export { together } from "../../shared/together.js";
export { url } from "../../shared/url.js";
export { paste } from "./paste.js";
