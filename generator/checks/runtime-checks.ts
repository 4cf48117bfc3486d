import { appFlag, extInfo } from "../runtime/server/app-data.js";
import { flag, integer, number, text } from "../runtime/shared/check.js";
import { list } from "../runtime/shared/check-list.js";
import { constant, defaulted, object, optional, required } from "../runtime/shared/check-object.js";
import { currency, currencyAmong } from "../runtime/shared/currency.js";
import { url } from "../runtime/shared/url.js";
import { closed } from "../runtime/validators/payload/closed.js";
import { sentCurrency } from "../runtime/validators/payload/sent-currency.js";
import { sentUrl } from "../runtime/validators/payload/sent-url.js";

interface RuntimeCheck {
  /** Where the function stands in the output. */
  readonly module: string;
  readonly make: (...args: never[]) => unknown;
}

const CHECK = "runtime/shared/check";
const CHECK_OBJECT = "runtime/shared/check-object";
const PAYLOAD = "runtime/validators/payload";

/** The runtime's functions that checks are put together from: printed by their names, and called here. */
export const RUNTIME_CHECKS = {
  text: { module: CHECK, make: text },
  number: { module: CHECK, make: number },
  integer: { module: CHECK, make: integer },
  flag: { module: CHECK, make: flag },
  list: { module: "runtime/shared/check-list", make: list },
  object: { module: CHECK_OBJECT, make: object },
  required: { module: CHECK_OBJECT, make: required },
  optional: { module: CHECK_OBJECT, make: optional },
  defaulted: { module: CHECK_OBJECT, make: defaulted },
  constant: { module: CHECK_OBJECT, make: constant },
  currency: { module: "runtime/shared/currency", make: currency },
  currencyAmong: { module: "runtime/shared/currency", make: currencyAmong },
  url: { module: "runtime/shared/url", make: url },
  appFlag: { module: "runtime/server/app-data", make: appFlag },
  extInfo: { module: "runtime/server/app-data", make: extInfo },
  closed: { module: `${PAYLOAD}/closed`, make: closed },
  sentCurrency: { module: `${PAYLOAD}/sent-currency`, make: sentCurrency },
  sentUrl: { module: `${PAYLOAD}/sent-url`, make: sentUrl },
} as const satisfies Readonly<Record<string, RuntimeCheck>>;

/** The name of such a function. */
export type RuntimeCheckName = keyof typeof RUNTIME_CHECKS;
